/** The bodies that Astro prints, by the ids of their pages: named by whoever compiles the printer. */
declare module 'virtual:bodies' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const bodies: Readonly<Record<string, AstroComponentFactory | undefined>>;
  export default bodies;
}

/** What a template is to TypeScript alone; `astro check` knows more. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}

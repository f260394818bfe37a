declare namespace App {
  interface Locals {
    /** For the components in a body that Astro prints. */
    body: import('./views/printed-page.ts').BodyContext;
  }
}

/** The bodies that Astro prints, by the ids of their pages: named by whoever compiles the printer. */
declare module 'virtual:bodies' {
  const bodies: Readonly<Record<string, import('astro/runtime/server/index.js').AstroComponentFactory | undefined>>;
  export default bodies;
}

/** What a template is to TypeScript alone; `astro check` knows more. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

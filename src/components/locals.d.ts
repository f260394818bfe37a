import type { BodyContext } from '../views/page/printed-page.ts';

declare global {
  namespace App {
    interface Locals {
      /** For the components in a body that Astro prints. */
      body: BodyContext;
    }
  }
}

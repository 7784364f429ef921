import type { Application } from '../application/application.ts';

/** What routes may use before their screen shows. */
export interface RouterContext {
  readonly application: Application;
}

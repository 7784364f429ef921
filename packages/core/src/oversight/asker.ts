import type { Id, Instant, Role } from '@waymark/contracts';

/** Who looks, and when: everything on the page is limited by both in the query. */
export interface OversightAsker {
  readonly staffId: Id;
  readonly now: Instant;
  readonly roles: ReadonlySet<Role>;
}

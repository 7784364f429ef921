import type { Id } from '@waymark/contracts';

/** One standing assignment of someone to a group or offering. */
export interface Assignment<Role extends string> {
  readonly id: Id;
  readonly staffId: Id;
  readonly role: Role;
}

/** What to begin and what to end so that exactly the wanted people work here; the rest stays as it is. */
export const staffChanges = <Role extends string>(
  standing: readonly Assignment<Role>[],
  wanted: readonly { readonly staffId: Id; readonly role: Role }[],
): {
  readonly begin: readonly { readonly staffId: Id; readonly role: Role }[];
  readonly end: readonly Assignment<Role>[];
} => {
  const keyOf = ({ staffId, role }: { readonly staffId: Id; readonly role: Role }) => `${staffId} ${role}`;
  const known = new Set(standing.map(keyOf));
  const kept = new Set(wanted.map(keyOf));
  const begin = wanted.filter(
    (one, index) => !known.has(keyOf(one)) && wanted.findIndex((other) => keyOf(other) === keyOf(one)) === index,
  );
  return { begin, end: standing.filter((one) => !kept.has(keyOf(one))) };
};

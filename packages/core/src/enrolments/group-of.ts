import type { Id } from '@waymark/contracts';

/** The group of a place as `refreshReachAround` takes it. */
export const groupOf = ({ groupId }: { readonly groupId: Id | null }): { readonly groupId?: Id } =>
  groupId === null ? {} : { groupId };

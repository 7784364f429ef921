import type { StaffList } from '@waymark/contracts';
import type { SelectOption } from '@waymark/ui';

const carriers = ['coordinator', 'provider-manager', 'facilitator'] as const;

/** Colleagues of the same organisation who may carry a wait, the reader first. */
export const ownerChoices = (
  { staff }: StaffList,
  self: { readonly staffId: string; readonly organisation: string },
): readonly SelectOption[] =>
  staff
    .filter(
      ({ isActive, organisation, roles }) =>
        isActive && organisation === self.organisation && carriers.some((role) => roles.includes(role)),
    )
    .toSorted((one, other) => Number(other.staffId === self.staffId) - Number(one.staffId === self.staffId))
    .map(({ staffId, name }) => ({ value: staffId, text: staffId === self.staffId ? `${name} (you)` : name }));

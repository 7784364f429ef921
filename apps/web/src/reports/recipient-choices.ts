import type { Report, ReportRecipientKind, Role, StaffList } from '@waymark/contracts';
import type { SelectOption } from '@waymark/ui';

type Staff = StaffList['staff'][number];

const rolesFor: Partial<Record<ReportRecipientKind, readonly Role[]>> = {
  chair: ['chair'],
  'lead-practitioner': ['lead-practitioner', 'team-manager'],
};

/** Who a version of this kind can be made for: colleagues by their role, or members of the family. */
export const recipientChoices = (
  kind: ReportRecipientKind,
  { people, subjects }: Pick<Report, 'people' | 'subjects'>,
  staff: readonly Staff[],
): readonly SelectOption[] => {
  const optionsWhere = (isChosen: (id: string) => boolean) =>
    people.filter(({ id }) => isChosen(id)).map(({ id, name }) => ({ value: id, text: name }));
  if (kind === 'parent') return optionsWhere((id) => subjects.every(({ person }) => person !== id));
  if (kind === 'child')
    return optionsWhere((id) => subjects.some(({ person, bornOn }) => person === id && bornOn !== null));
  const wanted = rolesFor[kind];
  return staff
    .filter(({ isActive, roles }) => isActive && (wanted?.some((role) => roles.includes(role)) ?? true))
    .map(({ staffId, name, organisation }) => ({ value: staffId, text: `${name}, ${organisation}` }));
};

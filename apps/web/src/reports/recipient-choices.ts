import type { Report, ReportRecipientKind, Role, StaffList } from '@waymark/contracts';
import type { SelectOption } from '@waymark/ui';

type Staff = StaffList['staff'][number];

const roleOf: Partial<Record<ReportRecipientKind, Role>> = {
  chair: 'chair',
  'lead-practitioner': 'lead-practitioner',
};

/** Who a version of this kind can be made for: colleagues by their role, or members of the family. */
export const recipientChoices = (
  kind: ReportRecipientKind,
  { people, subjects }: Pick<Report, 'people' | 'subjects'>,
  staff: readonly Staff[],
): readonly SelectOption[] => {
  const isSubject = (id: string) => subjects.some(({ person }) => person === id);
  if (kind === 'parent' || kind === 'child') {
    return people
      .filter(({ id }) => isSubject(id) === (kind === 'child'))
      .map(({ id, name }) => ({ value: id, text: name }));
  }
  const role = roleOf[kind];
  return staff
    .filter(({ isActive, roles }) => isActive && (role === undefined || roles.includes(role)))
    .map(({ staffId, name, organisation }) => ({ value: staffId, text: `${name}, ${organisation}` }));
};

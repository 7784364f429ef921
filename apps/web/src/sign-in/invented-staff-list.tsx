import type { AccountView } from '@waymark/contracts';
import { Button } from '@waymark/ui';
import type { ReactNode } from 'react';
import { roleWords } from '../words/role-labels.ts';
import { whatOneFinds } from './what-one-finds.ts';

export interface InventedStaffListProps {
  readonly people: readonly AccountView[];
  /** Whose session is being begun. */
  readonly enteringId: string | undefined;
  readonly onEnter: (staffId: string) => void;
}

interface Post {
  readonly role: string;
  readonly organisation: string;
  readonly people: readonly AccountView[];
}

/** Those who do the same work in the same place, in the order of the list. */
const postsOf = (people: readonly AccountView[]): readonly Post[] =>
  [...Map.groupBy(people, ({ roles, organisation }) => `${roleWords(roles)}, ${organisation}`).values()].flatMap(
    ([first, ...others]) =>
      first === undefined
        ? []
        : [{ role: roleWords(first.roles), organisation: first.organisation, people: [first, ...others] }],
  );

/** Who one can be here, by what they do: role, where they work, what they will find, and a button each. */
export const InventedStaffList = ({ people, enteringId, onEnter }: InventedStaffListProps): ReactNode => (
  <ul className="govuk-list waymark-staff-list">
    {postsOf(people).map(({ role, organisation, people: staff }) => (
      <li key={`${role} ${organisation}`} className="waymark-staff-list__post">
        <div>
          <h2 className="govuk-heading-s">
            {role}
            <span className="waymark-staff-list__place">, {organisation}</span>
          </h2>
          <p className="govuk-body">
            {whatOneFinds(staff.flatMap(({ roles }) => roles)) ?? 'There is no screen for this role yet.'}
          </p>
        </div>
        <div className="waymark-staff-list__people">
          {staff.map(({ staffId, name }) => (
            <Button
              key={staffId}
              type="button"
              variant="secondary"
              isBusy={enteringId !== undefined}
              aria-label={`Enter as ${name}`}
              onClick={() => onEnter(staffId)}
            >
              {enteringId === staffId ? `Entering as ${name}` : `Enter as ${name}`}
            </Button>
          ))}
        </div>
      </li>
    ))}
  </ul>
);

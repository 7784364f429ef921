import type { PersonsFound } from '@waymark/contracts';
import { EmptyState, formatDay, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';

type Person = PersonsFound['persons'][number];

export interface PersonsFoundListProps {
  readonly found: PersonsFound;
  readonly mayOpenFamily: boolean;
  readonly mayOpenContact: boolean;
}

const bornWords = ({ dateOfBirth, expectedOn }: Person): string => {
  if (dateOfBirth !== null) return formatDay(dateOfBirth);
  return expectedOn === null ? 'Not known' : `Expected ${formatDay(expectedOn)}`;
};

const nameOf = ({ personId, name, mayOpen }: Person): ReactNode =>
  mayOpen ? (
    <a className="govuk-link" href={addresses.person(personId)}>
      {name}
    </a>
  ) : (
    name
  );

/** Who was found, each with where the asker may go on. */
export const PersonsFoundList = ({ found, mayOpenFamily, mayOpenContact }: PersonsFoundListProps): ReactNode => {
  if (found.persons.length === 0)
    return (
      <EmptyState title="Nobody like that among the people you work with">
        Try the family name alone, or fewer letters. People you do not work with are not found here.
      </EmptyState>
    );
  const families = ({ families: own }: Person): ReactNode =>
    own.length === 0
      ? 'None you work with'
      : own.map(({ familyId, reference }) => (
          <span key={familyId} className="waymark-spaced-link">
            {mayOpenFamily ? (
              <a className="govuk-link" href={addresses.family(familyId)}>
                Family {reference}
              </a>
            ) : (
              `Family ${reference}`
            )}
          </span>
        ));
  const family = { key: 'family', heading: 'Family', cell: families };
  const contact = {
    key: 'contact',
    heading: 'Contact',
    cell: ({ personId, name }: Person) => (
      <a className="govuk-link" href={addresses.contact(personId)}>
        Contact card<span className="govuk-visually-hidden"> of {name}</span>
      </a>
    ),
  };
  return (
    <Table
      caption="People found"
      isCaptionHidden
      columns={[
        { key: 'name', heading: 'Name', cell: nameOf, isRowHeading: true },
        { key: 'born', heading: 'Born', cell: bornWords },
        ...(found.persons.some((person) => person.families.length > 0) ? [family] : []),
        ...(mayOpenContact ? [contact] : []),
      ]}
      rows={found.persons}
      rowKey={({ personId }) => personId}
    />
  );
};

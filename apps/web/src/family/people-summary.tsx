import type { FamilyPerson, Id, Instant } from '@waymark/contracts';
import { SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { asSentence } from './as-sentence.ts';
import { personFacts, personTitle } from './person-words.ts';
import { PlanLines } from './plan-lines.tsx';

export interface PeopleSummaryProps {
  readonly familyId: Id;
  readonly people: readonly FamilyPerson[];
  readonly asAt: Instant;
}

const isUnborn = ({ age, expectedOn, diedOn }: FamilyPerson): boolean =>
  age === null && expectedOn !== null && diedOn === null;

const Services = ({ services }: Pick<FamilyPerson, 'services'>): ReactNode =>
  services.length === 0 ? (
    <p className="govuk-body waymark-quiet">Receives nothing recorded here.</p>
  ) : (
    services.map(({ subjectId, programme, sentence, isReceiving }) => (
      <p key={subjectId} className={isReceiving ? 'govuk-body' : 'govuk-body waymark-quiet'}>
        <strong>{programme}.</strong> {asSentence(sentence)}
      </p>
    ))
  );

/** Each person of the family: plan, what he or she is receiving in the server's sentence, and what is known of harm. */
export const PeopleSummary = ({ familyId, people, asAt }: PeopleSummaryProps): ReactNode => (
  <div className="waymark-people">
    <SummaryList
      rows={people.map((person) => ({
        key: personTitle(person),
        value: (
          <>
            {person.position === 'child' ? <PlanLines plans={person.plans} asAt={asAt} /> : null}
            <Services services={person.services} />
            {personFacts(person).length > 0 ? (
              <p className="govuk-body-s waymark-quiet">{personFacts(person).join(' ')}</p>
            ) : null}
          </>
        ),
        actions: [
          { text: 'Details', hiddenText: `of ${person.name}`, href: addresses.person(person.personId) },
          {
            text: 'Household',
            hiddenText: `of ${person.name}`,
            href: addresses.membership(familyId, person.personId),
          },
          { text: 'Contact', hiddenText: `card of ${person.name}`, href: addresses.contact(person.personId) },
          ...(isUnborn(person)
            ? [
                {
                  text: 'Record the birth',
                  hiddenText: `of ${person.name}`,
                  href: addresses.recordBirth(familyId, person.personId),
                },
              ]
            : []),
        ],
      }))}
    />
  </div>
);

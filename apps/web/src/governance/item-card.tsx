import { type GovernanceItemList, type GovernanceOutcome, governanceItemLabels } from '@waymark/contracts';
import { Card, FormattedTime, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { settleItem } from './governance-requests.ts';
import { bornWords, personWords } from './person-words.ts';
import { ReasonForm } from './reason-form.tsx';

type Item = GovernanceItemList['items'][number];

const outcomesOf = ({ kind }: Item): readonly { readonly outcome: GovernanceOutcome; readonly summary: string }[] =>
  kind === 'override-used'
    ? [
        { outcome: 'in-order', summary: 'It was in order' },
        { outcome: 'not-in-order', summary: 'It was not in order' },
      ]
    : [
        { outcome: 'conflict-set', summary: 'The conflict is set' },
        { outcome: 'nobody-here', summary: 'Nobody of that name has a record here' },
        { outcome: 'no-conflict', summary: 'There is no conflict' },
      ];

const saidWords = ({ saidName, saidDateOfBirth }: Item): string =>
  saidDateOfBirth === null
    ? (saidName ?? '')
    : `${saidName}, ${bornWords({ dateOfBirth: saidDateOfBirth, expectedOn: null })}`;

/** One thing to look at: who, whom, why, and what may follow. */
export const ItemCard = ({ item }: { readonly item: Item }): ReactNode => {
  const { itemId, kind, staff, person, why, raisedAt, candidates } = item;
  const rows = [
    { key: 'Member of staff', value: staff ?? 'Not known' },
    ...(person === null ? [] : [{ key: 'Whose record', value: personWords(person) }]),
    ...(item.saidName === null ? [] : [{ key: 'Named', value: saidWords(item) }]),
    { key: 'Why', value: why ?? 'Not said' },
    { key: 'When', value: <FormattedTime at={raisedAt} withDay /> },
  ];
  return (
    <Card title={governanceItemLabels[kind]}>
      <SummaryList rows={rows} hasNoBorders />
      {kind !== 'override-used' && person === null ? (
        candidates.length === 0 ? (
          <p className="govuk-body">No record here has that name.</p>
        ) : (
          <>
            <p className="govuk-body">Records this may mean:</p>
            <ul className="govuk-list govuk-list--bullet">
              {candidates.map((candidate) => (
                <li key={candidate.personId}>
                  {personWords(candidate)}.{' '}
                  <a className="govuk-link" href={addresses.newConflict(candidate.personId, item.staffId ?? undefined)}>
                    Set a conflict<span className="govuk-visually-hidden"> with {candidate.name}</span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )
      ) : null}
      {outcomesOf(item).map(({ outcome, summary }) => (
        <ReasonForm
          key={outcome}
          id={`${itemId}-${outcome}`}
          summary={summary}
          about={staff ?? 'this'}
          button="Settle it"
          send={(given) => settleItem(itemId, outcome, given)}
        />
      ))}
    </Card>
  );
};

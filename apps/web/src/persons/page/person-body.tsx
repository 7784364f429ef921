import {
  ethnicityLabels,
  holdsPermission,
  type Instant,
  type PersonView,
  type Role,
  roleLabels,
  sexLabels,
} from '@waymark/contracts';
import { formatDay, formatList, InsetText, SummaryList, type SummaryRow, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { asSentence } from '../../family/as-sentence.ts';
import { labelOf } from '../../family/label-of.ts';
import { addresses } from '../../navigation/addresses.ts';
import { Slot } from '../../slots/slot.tsx';
import { ChildParts } from './child-parts.tsx';
import { ListPart } from './list-part.tsx';
import { aloneWords, attemptWords, circumstanceWords, harmWords, relationshipWords } from './person-words.ts';

const bornRow = ({ dateOfBirth, expectedOn, age, diedOn }: PersonView): SummaryRow => {
  const years = age === null || diedOn !== null ? '' : `, ${age} years old`;
  if (dateOfBirth !== null) return { key: 'Date of birth', value: `${formatDay(dateOfBirth)}${years}` };
  return {
    key: expectedOn === null ? 'Date of birth' : 'Expected',
    value: expectedOn === null ? 'Not recorded' : formatDay(expectedOn),
  };
};

const detailRows = (view: PersonView): readonly SummaryRow[] => [
  bornRow(view),
  ...(view.diedOn === null ? [] : [{ key: 'Died', value: formatDay(view.diedOn) }]),
  { key: 'Sex', value: sexLabels[view.sex] },
  { key: 'Ethnicity', value: ethnicityLabels[view.ethnicity] },
  { key: 'Language', value: view.language ?? 'Not recorded' },
  { key: 'Interpreter', value: view.interpreterLanguage ?? 'None asked for' },
  { key: 'Access needs', value: view.accessNeeds ?? 'None recorded' },
  ...(view.identifiers === null
    ? []
    : [
        {
          key: 'Numbers',
          value:
            formatList([
              ...(view.identifiers.councilChildId === null ? [] : [`council ${view.identifiers.councilChildId}`]),
              ...(view.identifiers.upn === null ? [] : [`UPN ${view.identifiers.upn}`]),
              ...(view.identifiers.nhsNumber === null ? [] : [`NHS ${view.identifiers.nhsNumber}`]),
            ]) || 'None recorded',
        },
      ]),
];

const householdWords = ({ livesInHousehold, verifiedBy, verifiedOn }: PersonView['families'][number]): string => {
  const lives =
    livesInHousehold === null
      ? 'whether in the household is not known'
      : livesInHousehold
        ? 'lives in the household'
        : 'does not live in the household';
  const verified =
    verifiedOn === null ? 'not verified' : `verified on ${formatDay(verifiedOn)} by ${verifiedBy ?? 'a worker'}`;
  return `${lives}, ${verified}`;
};

const Families = ({ view }: { readonly view: PersonView }): ReactNode => (
  <ListPart
    heading="Families"
    none="No family that you work with."
    items={view.families.map((family) => ({
      id: family.membershipId,
      words: (
        <>
          <a className="govuk-link" href={addresses.family(family.familyId)}>
            Family {family.reference}
          </a>
          , since {formatDay(family.from)}
          {family.to === null ? '' : `, until ${formatDay(family.to)}`}: {householdWords(family)}.
          {family.findOut === null ? null : (
            <strong>
              {' '}
              {family.findOut.by} is to find out who this is by {formatDay(family.findOut.dueOn)}.
            </strong>
          )}
        </>
      ),
    }))}
  />
);

const Workers = ({ view, mayHandOver }: { readonly view: PersonView; readonly mayHandOver: boolean }): ReactNode => (
  <ListPart
    heading="Who works with this person"
    none="Nobody you may know of."
    items={[
      ...view.workers.map(({ allocationId, name, organisation, role, from, to }) => ({
        id: allocationId,
        words: `${name}, ${organisation}: ${labelOf(roleLabels, role).toLowerCase()} since ${formatDay(from)}${to === null ? '' : `, until ${formatDay(to)}`}.`,
      })),
      ...view.handOvers.map(({ handOverId, on, from, to, note }) => ({
        id: handOverId,
        words: (
          <>
            Handed over on {formatDay(on)}, {from} to {to}: <q>{note}</q>
          </>
        ),
      })),
    ]}
    action={
      mayHandOver && view.workers.some(({ to }) => to === null) ? (
        <a className="govuk-link" href={addresses.handOver(view.personId)}>
          Hand the work over
        </a>
      ) : undefined
    }
  />
);

const Relationships = ({
  view,
  mayKeepApart,
}: {
  readonly view: PersonView;
  readonly mayKeepApart: boolean;
}): ReactNode => (
  <ListPart
    heading="Relationships"
    none="No relationship is recorded that you may read."
    items={view.relationships.map((relationship) => ({
      id: relationship.relationshipId,
      words: (
        <>
          {relationshipWords(relationship)}{' '}
          {harmWords(relationship) === null ? null : <strong>{harmWords(relationship)}</strong>}
          <span className="waymark-quiet">
            {' '}
            Recorded on {formatDay(relationship.recordedOn)}
            {relationship.source === null ? '' : `, source: ${relationship.source}`}.
          </span>
          {relationship.isToReAsk ? <strong> Ask again whether it is still so.</strong> : null}
        </>
      ),
    }))}
    action={
      mayKeepApart ? (
        <a className="govuk-link" href={addresses.keepApart(view.personId)}>
          Whom this person must not meet
        </a>
      ) : undefined
    }
  />
);

export interface PersonBodyProps {
  readonly view: PersonView;
  readonly now: Instant;
  readonly roles: readonly Role[];
}

/** One person, each part as far as the reader may read it. */
export const PersonBody = ({ view, now, roles }: PersonBodyProps): ReactNode => (
  <>
    {view.review.isRaised ? (
      <WarningText>
        Review of risk raised:{' '}
        {view.review.because.map((line) => line.replace(/\d{4}-\d\d-\d\d/, formatDay)).join('; ')}. Nothing recorded
        lowers it.
      </WarningText>
    ) : null}
    {view.child === null ? null : (
      <ChildParts
        view={view}
        child={view.child}
        now={now}
        mayRecord={holdsPermission(roles, 'core.arrangement.record')}
      />
    )}
    <ListPart
      heading="Services"
      none="Receives nothing recorded here."
      items={view.services.map(({ subjectId, programme, sentence }) => ({
        id: subjectId,
        words: (
          <>
            <strong>{programme}.</strong> {asSentence(sentence)}
          </>
        ),
      }))}
    />
    <Relationships view={view} mayKeepApart={view.isOfOwnSide && holdsPermission(roles, 'core.keep-apart.view')} />
    <ListPart
      heading="Circumstances"
      none="None recorded that you may read."
      items={view.circumstances.map((circumstance) => ({
        id: circumstance.circumstanceId,
        words: circumstanceWords(circumstance),
      }))}
      action={
        holdsPermission(roles, 'core.circumstance.record') ? (
          <a className="govuk-link" href={addresses.circumstances(view.personId)}>
            {view.circumstances.length === 0
              ? 'What was recorded before'
              : 'Correct one, or read what was recorded before'}
          </a>
        ) : undefined
      }
    />
    <ListPart
      heading="Contacts"
      none={aloneWords(view.contact)}
      items={view.contact.attempts.map((attempt) => ({ id: attempt.attemptId, words: attemptWords(attempt) }))}
      action={view.contact.attempts.length === 0 ? undefined : <strong>{aloneWords(view.contact)}</strong>}
    />
    <Workers view={view} mayHandOver={holdsPermission(roles, 'core.allocation.make')} />
    <Families view={view} />
    <h2 className="govuk-heading-m">Details</h2>
    {view.notRecorded.length === 0 ? null : (
      <InsetText>Still to ask: {formatList(view.notRecorded.map((words) => words.toLowerCase()))}.</InsetText>
    )}
    <SummaryList rows={detailRows(view)} />
    {holdsPermission(roles, 'core.death.record') ? (
      <p className="govuk-body">
        <a className="govuk-link" href={addresses.death(view.personId)}>
          {view.diedOn === null ? 'Record a death' : 'How the death is known'}
        </a>
      </p>
    ) : null}
    <Slot name="person.panel" ids={{ personId: view.personId }} />
  </>
);

import { type ChildView, dayOf, type Id, type Instant, meetingKindLabels, type PersonView } from '@waymark/contracts';
import { Details, formatDay, formatTime } from '@waymark/ui';
import type { ReactNode } from 'react';
import { PlanLines } from '../../family/plan-lines.tsx';
import { addresses } from '../../navigation/addresses.ts';
import { ListPart } from './list-part.tsx';

type Statement = NonNullable<ChildView['arrangement']>;

const StatementWords = ({ statement, effectiveFrom, sourceName, sourceAgency }: Statement): ReactNode => (
  <>
    <p className="govuk-body waymark-own-lines">{statement}</p>
    <p className="govuk-body-s waymark-quiet">
      From {formatDay(effectiveFrom)}. {sourceName}, {sourceAgency}.
    </p>
  </>
);

/** One statement stands; what comes and what stood before are told apart from it (E6). */
const Arrangement = ({ child, personId, mayRecord }: ChildPartProps): ReactNode => (
  <section>
    <h2 className="govuk-heading-m">Contact and collection</h2>
    {child.arrangement === null ? (
      <p className="govuk-body">
        <strong>Nothing is recorded about who may have contact or collect.</strong> Ask before anyone does.
      </p>
    ) : (
      <StatementWords {...child.arrangement} />
    )}
    {child.arrangementsToCome.map((statement) => (
      <div key={statement.arrangementId}>
        <p className="govuk-body">
          <strong>Changes on {formatDay(statement.effectiveFrom)}:</strong>
        </p>
        <StatementWords {...statement} />
      </div>
    ))}
    {child.arrangementsBefore.length === 0 ? null : (
      <Details summary="What stood before">
        {child.arrangementsBefore.map((statement) => (
          <StatementWords key={statement.arrangementId} {...statement} />
        ))}
      </Details>
    )}
    {mayRecord ? (
      <p className="govuk-body">
        <a className="govuk-link" href={addresses.newArrangement(personId)}>
          Record who may have contact or collect
        </a>
      </p>
    ) : null}
  </section>
);

const saidWords = ({ words, demeanour, at, by, wasAlone }: ChildView['ownWords'][number]): ReactNode => (
  <>
    {words === null ? null : <q>{words}</q>} {demeanour}
    <span className="waymark-quiet">
      {' '}
      {formatDay(dayOf(at))}, {by ?? 'a worker'}
      {wasAlone === true ? ', alone' : ''}
    </span>
  </>
);

const seenAloneWords = ({ lastSeenOn, lastSeenAloneOn }: ChildView): string => {
  if (lastSeenOn === null) return 'No observation of this child is recorded that you may read.';
  if (lastSeenAloneOn === null) return `Last observed on ${formatDay(lastSeenOn)}. Never recorded as seen alone.`;
  return `Last observed on ${formatDay(lastSeenOn)}, last seen alone on ${formatDay(lastSeenAloneOn)}.`;
};

export interface ChildPartProps {
  readonly child: ChildView;
  readonly personId: Id;
  readonly mayRecord: boolean;
}

/** What a child's page has before everything else: plan, statement on contact, own words, when seen alone, meetings. */
export const ChildParts = ({
  view,
  child,
  now,
  mayRecord,
}: {
  readonly view: PersonView;
  readonly child: ChildView;
  readonly now: Instant;
  readonly mayRecord: boolean;
}): ReactNode => (
  <>
    <section>
      <h2 className="govuk-heading-m">Plan</h2>
      <PlanLines plans={view.plans} asAt={now} />
    </section>
    <Arrangement child={child} personId={view.personId} mayRecord={mayRecord} />
    <ListPart
      heading="In the child’s own words"
      none="Nothing of the child’s own words is recorded that you may read."
      items={child.ownWords.map((said) => ({ id: said.observationId, words: saidWords(said) }))}
      action={seenAloneWords(child)}
    />
    <ListPart
      heading="Meetings"
      none="No meeting about this child is arranged."
      items={child.meetings.map(({ meetingId, kind, startsAt }) => ({
        id: meetingId,
        words: `${meetingKindLabels[kind]}, ${formatDay(dayOf(startsAt))} at ${formatTime(startsAt)}`,
      }))}
    />
  </>
);

import {
  concernKindLabels,
  contactResultLabels,
  type Instant,
  type PromptAsked,
  type SessionRecordView,
} from '@waymark/contracts';
import { Card, Details, FormattedTime, formatCount, formatTime, type SummaryError, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { LogCall } from '../contact/log-call.tsx';
import { ConcernPart, noConcern } from '../register/concern/concern-part.tsx';
import { markLabel } from '../register/row-state.ts';
import { Slot } from '../slots/slot.tsx';
import { ObservationForm } from './observation-form.tsx';
import { nameOf, type RecordedPerson, unanswered } from './open-items.ts';
import { answerWords } from './prompt-words.ts';
import { PromptsForm } from './prompts-form.tsx';

export interface PersonRecordProps {
  readonly record: SessionRecordView;
  readonly person: RecordedPerson;
  readonly onSaved: () => Promise<void>;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

/** Where the list of what is open leads. */
export const personAnchor = (personId: string): string => `person-${personId}`;

const Observations = ({ observations }: Pick<RecordedPerson, 'observations'>): ReactNode =>
  observations.map(({ observationId, text, ownWords, demeanour, whoElse, concern, by, at }) => (
    <blockquote key={observationId} className="govuk-inset-text">
      {concern === null ? null : <strong>Concern ({concernKindLabels[concern].toLowerCase()}). </strong>}
      {text}
      {ownWords === null ? null : ` In own words: ${ownWords}`}
      {demeanour === null ? null : ` Seemed: ${demeanour}`}
      {whoElse === null ? null : ` In the room: ${whoElse}`}
      <br />
      <span className="govuk-hint">
        {by ?? 'Another worker'}, <FormattedTime at={at} withDay />
      </span>
    </blockquote>
  ));

/** Everything of one person in one session: answers, observations, calls, a concern. */
export const PersonRecord = ({ record, person, onSaved, onErrors }: PersonRecordProps): ReactNode => {
  const { sessionId, startsAt } = record;
  const { personId, code, wasThere, prompts, observations, lastAttempt } = person;
  const [changed, setChanged] = useState<PromptAsked>();
  const [savedAt, setSavedAt] = useState<Instant>();
  const saved = async () => {
    await onSaved();
    setChanged(undefined);
    setSavedAt(serverClock.now());
  };
  const concern = useRef(noConcern);
  const open = unanswered(person);
  const answered = prompts.filter(({ answer }) => answer !== null);
  const form = { sessionId, personId, name: nameOf(person), onErrors };
  return (
    <div id={personAnchor(personId)} tabIndex={-1}>
      <Card title={nameOf(person)} headingLevel={2}>
        <p className="govuk-body">{code === null ? 'No mark yet' : markLabel(code)}</p>
        <p className="govuk-hint" role="status">
          {savedAt === undefined ? null : `Saved ${formatTime(savedAt)}`}
        </p>
        {answered.length === 0 ? null : (
          <SummaryList
            rows={answered.map((prompt) => ({
              key: prompt.question,
              value: answerWords(prompt),
              actions: [{ text: 'Change', hiddenText: prompt.question, onSelect: () => setChanged(prompt) }],
            }))}
          />
        )}
        {changed === undefined ? null : (
          <PromptsForm key={changed.promptId} {...form} prompts={[changed]} onSaved={saved} />
        )}
        {open.length === 0 ? null : (
          <Details summary={`Answer ${formatCount(open.length, 'question', 'questions')}`}>
            <PromptsForm key={open.map(({ promptId }) => promptId).join()} {...form} prompts={open} onSaved={saved} />
          </Details>
        )}
        <Observations observations={observations} />
        <Details summary="Write down what was seen or heard">
          <ObservationForm
            key={observations.length}
            session={record}
            person={person}
            onSaved={saved}
            onErrors={onErrors}
          />
        </Details>
        <ConcernPart
          register={{ sessionId, startsAt }}
          person={person}
          inHand={concern}
          onErrors={({ errors }) => onErrors(errors)}
        />
        {wasThere || code === null ? null : (
          <>
            {lastAttempt === null ? null : (
              <p className="govuk-body">
                {lastAttempt.by} tried to reach this person, <FormattedTime at={lastAttempt.at} withDay />:{' '}
                {contactResultLabels[lastAttempt.result].toLowerCase()}.
              </p>
            )}
            <LogCall personId={personId} name={nameOf(person)} onLogged={() => void saved()} />
          </>
        )}
        <Slot name="session.record-extra" ids={{ sessionId, personId }} />
      </Card>
    </div>
  );
};

import { type Instant, ladderEventLabels } from '@waymark/contracts';
import { ButtonLink, Card, formatDay, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { labelOf } from '../family/label-of.ts';
import { PlanLines } from '../family/plan-lines.tsx';
import { addresses } from '../navigation/addresses.ts';
import { AlertLine } from './alert-line.tsx';
import { type AnswerBy, answerBy, type Child } from './answer-by.ts';
import { childTitle, meetingWords } from './child-words.ts';
import { ServiceLines } from './service-lines.tsx';

export interface ChildCardProps {
  readonly child: Child;
  readonly asAt: Instant;
}

const AnswerTag = ({ by }: { readonly by: AnswerBy }): ReactNode => {
  switch (by.when) {
    case 'today':
      return <Tag tone="act-today">{by.isLate ? 'Answer overdue' : 'Answer today'}</Tag>;
    case 'later':
      return <Tag tone="attention">Answer by {formatDay(by.day)}</Tag>;
    case 'never':
      return null;
  }
};

/** One child: what needs an answer with the button for it, the plan, the next meeting and a line a service. */
export const ChildCard = ({ child, asAt }: ChildCardProps): ReactNode => {
  const by = answerBy(child.toAnswer, asAt);
  const [family, ...others] = child.families;
  // One alert may ask for several things; the soonest of them stands for it.
  const alerts = [...Map.groupBy(child.toAnswer, ({ alertId }) => alertId).values()].flatMap(([first]) => first ?? []);
  return (
    <Card
      title={childTitle(child)}
      href={family && addresses.family(family.familyId)}
      tone={by.when === 'today' ? 'act-today' : 'plain'}
      tag={<AnswerTag by={by} />}
    >
      <div className="waymark-child">
        <div>
          {alerts.map((alert) => (
            <div key={alert.alertId} className="waymark-to-answer">
              <AlertLine alert={alert} asAt={asAt} />
              <ButtonLink href={addresses.alert(alert.alertId)}>
                Answer
                <span className="govuk-visually-hidden">
                  {` for ${child.name}: ${labelOf(ladderEventLabels, alert.event)}`}
                </span>
              </ButtonLink>
            </div>
          ))}
          <PlanLines plans={child.plans} asAt={asAt} />
          <p className="govuk-body">{meetingWords(child.nextMeeting)}</p>
        </div>
        <ServiceLines childId={child.personId} services={child.services} />
      </div>
      {others.length === 0 ? null : (
        <p className="govuk-body">
          Also in{' '}
          {others.map(({ familyId, reference }) => (
            <a key={familyId} className="govuk-link waymark-spaced-link" href={addresses.family(familyId)}>
              family {reference}
            </a>
          ))}
        </p>
      )}
    </Card>
  );
};

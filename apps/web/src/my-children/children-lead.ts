import { dayOf, type MyChildrenView } from '@waymark/contracts';
import { isPlanInForce } from '../family/plan-words.ts';
import { answerBy, type Child } from './answer-by.ts';
import { numberWords, numberWordsInside } from './number-words.ts';

const childrenWords = (children: readonly Child[], today: string): string => {
  const onPlan = children.filter(({ plans }) => plans.some((plan) => isPlanInForce(plan, today))).length;
  const count = children.length;
  const noun = count === 1 ? 'child' : 'children';
  if (onPlan === count) return `${numberWords(count)} ${noun} on ${count === 1 ? 'a plan' : 'plans'}.`;
  if (onPlan === 0) return `${numberWords(count)} ${noun}, none on a plan.`;
  return `${numberWords(count)} ${noun}, ${numberWordsInside(onPlan)} of them on ${onPlan === 1 ? 'a plan' : 'plans'}.`;
};

const needWords = (count: number): string => {
  if (count === 0) return 'Nothing needs you today.';
  return `${numberWords(count)} ${count === 1 ? 'needs' : 'need'} something from you today.`;
};

/** The first line of the screen: "Six children on plans. Two need something from you today." (ux.md, My children). */
export const childrenLead = ({ asAt, children }: MyChildrenView): string => {
  const due = children.map(({ toAnswer }) => answerBy(toAnswer, asAt).when);
  const later = due.filter((when) => when === 'later').length;
  const laterWords =
    later === 0 ? [] : [`${numberWords(later)} more ${later === 1 ? 'waits' : 'wait'} for an answer on a later day.`];
  const today = due.filter((when) => when === 'today').length;
  return [childrenWords(children, dayOf(asAt)), needWords(today), ...laterWords].join(' ');
};

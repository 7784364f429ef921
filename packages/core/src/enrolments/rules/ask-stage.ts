import { type Day, type Id, type StageAnswer, type StageView, stageAnswerSchema, weeksOldAt } from '@waymark/contracts';
import type { Stages } from '@waymark/plugin-api/server';
import type { PersonFacts } from '@waymark/plugin-api/shared';
import { dayOfMoment } from './day-of-moment.ts';

type Said = Pick<StageView, 'standing' | 'stage' | 'next'>;

const attempt = (stages: Stages, facts: PersonFacts, asOf: Day): unknown => {
  try {
    return stages(facts, asOf);
  } catch {
    return undefined;
  }
};

const dated = (
  { children }: PersonFacts,
  { id, title, childId, at }: StageAnswer['next'][number],
  names: ReadonlyMap<Id, string>,
): StageView['next'] => {
  const child = children.find(({ personId }) => personId === childId);
  const moment = child && dayOfMoment(child, at);
  const start = child?.bornOn ?? child?.expectedOn ?? null;
  if (moment === undefined || start === null) return [];
  const weeks =
    at.of === 'gestation'
      ? ({ of: 'gestation', count: at.weeks } as const)
      : ({ of: 'age', count: weeksOldAt(start, moment.on) } as const);
  return [{ id, title, ...moment, childId, childName: names.get(childId) ?? '', weeks }];
};

const byDay = (one: StageView['next'][number], other: StageView['next'][number]): number => {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return one.id < other.id ? -1 : 1;
};

/**
 * What a programme says of the stage and what comes next, with days. A rule that throws or returns rubbish leaves the
 * stage unknown, never guessed (contract.md, `stages`).
 */
export const askStage = (
  stages: Stages,
  asked: { readonly facts: PersonFacts; readonly names: ReadonlyMap<Id, string>; readonly asOf: Day },
): Said => {
  const { facts, names, asOf } = asked;
  const parsed = stageAnswerSchema.safeParse(attempt(stages, facts, asOf));
  if (!parsed.success) return { standing: 'unknown', stage: null, next: [] };
  const { stage, next } = parsed.data;
  const days = next.flatMap((date) => dated(facts, date, names)).filter(({ on }) => on >= asOf);
  return { standing: stage === null ? 'unknown' : 'known', stage, next: days.sort(byDay) };
};

import type { Day } from '@waymark/contracts';
import { dayOfMoment } from '@waymark/core/rules';
import type { ServerPlugin, Stages } from '@waymark/plugin-api/server';
import { type PersonFacts, type StageAnswer, stageAnswerSchema } from '@waymark/plugin-api/shared';
import { factsHandedOver } from './handed-over.ts';
import { type OnFault, tellFault } from './plugin-fault.ts';
import { runPure } from './run-pure.ts';

const unknown: StageAnswer = { stage: null, next: [] };

type Next = StageAnswer['next'][number];

/** What is wrong with a date: it is of nobody handed over, cannot be worked out or lies behind. */
const problemOf = ({ children }: PersonFacts, asOf: Day, { childId, at }: Next) => {
  const child = children.find(({ personId }) => personId === childId);
  if (child === undefined) return { code: 'about-a-stranger', field: 'childId' };
  const moment = dayOfMoment(child, at);
  if (moment === undefined) return { code: 'no-such-day', field: 'at' };
  return moment.on < asOf ? { code: 'not-ahead', field: 'at' } : undefined;
};

const answersFor = (facts: PersonFacts, asOf: Day) =>
  stageAnswerSchema.superRefine(({ next }, context) => {
    const keys = next.map(({ id, childId }) => `${childId} ${id}`);
    next.forEach((date, index) => {
      const refuse = (message: string, field: string) =>
        context.addIssue({ code: 'custom', message, path: ['next', index, field] });
      if (keys.indexOf(keys[index] ?? '') !== index) refuse('date-twice', 'id');
      const problem = problemOf(facts, asOf, date);
      if (problem !== undefined) refuse(problem.code, problem.field);
    });
  });

/** A rule that throws, overruns, returns rubbish or a date that is none: the stage is unknown (contract.md). */
export const isolateStages =
  (plugin: ServerPlugin, stages: Stages, onFault: OnFault): Stages =>
  (facts, asOf) => {
    const ran = runPure(() => stages(factsHandedOver(plugin, facts), asOf), answersFor(facts, asOf));
    if (ran.isSound) return ran.value;
    tellFault(plugin, 'stages', ran, onFault);
    return unknown;
  };

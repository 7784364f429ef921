import { daySchema, promptReplies } from '@waymark/contracts';
import { checkPromptAnswer } from '@waymark/core/rules';
import type { DemoStory, ServerPlugin } from '@waymark/plugin-api/server';
import { z } from 'zod';
import { type OnFault, tellFault } from './plugin-fault.ts';
import { whereInvalid, whereThrown } from './where-of.ts';

/** How many invented people are tried; a story that works for these is let into the demonstration. */
const tried = 60;
const start = '2026-01-08';
const today = '2026-07-30';

const demoRecord = z.strictObject({ kind: z.string(), on: daySchema, document: z.record(z.string(), z.unknown()) });
const demoAnswers = z.array(
  z.strictObject({
    promptId: z.string(),
    reply: z.enum(promptReplies).optional(),
    rating: z.int().optional(),
    words: z.string().min(1).optional(),
  }),
);

const issue = (input: unknown, message: string, ...path: (string | number)[]) =>
  new z.ZodError([{ code: 'custom', input, message, path }]);

const tryOne = ({ shared }: ServerPlugin, story: DemoStory, n: number): void => {
  shared.referralForm.schema.parse(story.referralAnswers(n));
  z.array(demoRecord)
    .parse(story.records(n, start, today))
    .forEach(({ kind, document, on }, at) => {
      const declared = shared.records.find((record) => record.kind === kind);
      if (declared === undefined) throw issue(kind, 'record-unknown', 'records', at, 'kind');
      if (on > today) throw issue(on, 'in-the-future', 'records', at, 'on');
      declared.form.schema.parse(document);
    });
  for (const { number, id: itemId } of shared.curricula[0]?.items ?? []) {
    demoAnswers.parse(story.promptAnswers(n, number)).forEach((answer, at) => {
      const position = shared.prompts.find(({ id }) => id === answer.promptId)?.about[0] ?? 'child';
      const problem = checkPromptAnswer(shared.prompts, answer, { position, itemId });
      if (problem !== null) throw issue(answer, problem.code, 'prompts', at, problem.field);
    });
  }
};

/**
 * The story as it may be told: tried on invented people first, so that a demonstration is made either with a programme
 * or, with a warning, without it, and never with half of it (contract.md, `demo`).
 */
export const isolateDemo = (plugin: ServerPlugin, story: DemoStory, onFault: OnFault): DemoStory | undefined => {
  try {
    for (let n = 0; n < tried; n += 1) tryOne(plugin, story, n);
    return story;
  } catch (thrown) {
    const isInvalid = thrown instanceof z.ZodError;
    const kind = isInvalid ? 'invalid' : 'threw';
    tellFault(plugin, 'demo', { kind, where: isInvalid ? whereInvalid(thrown) : whereThrown(thrown) }, onFault);
    return undefined;
  }
};

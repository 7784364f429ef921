import { loadProgrammes } from '@waymark/host';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { StageAnswer } from '@waymark/plugin-api/shared';
import fc from 'fast-check';
import { stageQuestions } from '../arbitraries/person-facts.ts';
import { checkAll } from '../check-all.ts';
import { holds } from '../refuse.ts';

/** The programme's rule behind the host's wrapper, and what it was at fault with. */
const underWatch = (server: ServerPlugin) => {
  const faults: string[] = [];
  const { stages } = loadProgrammes([server], {
    onFault: ({ point, kind, where }) => faults.push(`${point} ${kind} ${where}`),
  }).get(server.shared.manifest.id);
  return { stages, faults };
};

/** Of twins, early and overdue births and children of whom no day is known, the rule itself gives an answer. */
export const stagesAreTotal = (server: ServerPlugin): void => {
  const { stages, faults } = underWatch(server);
  if (stages === undefined) return;
  checkAll(
    200,
    fc.property(stageQuestions(server), ({ facts, asOf }) => {
      stages(facts, asOf);
      holds(faults.length === 0, 'stage-fails', faults.join('; '));
    }),
  );
};

const inOrder = ({ stage, next }: StageAnswer): string =>
  JSON.stringify([stage, next.map((date) => JSON.stringify(date)).sort()]);

/** Children come in the order of their ids, which says nothing: the answer is the same in any order. */
export const stagesIgnoreOrder = (server: ServerPlugin): void => {
  const { stages } = underWatch(server);
  if (stages === undefined) return;
  checkAll(
    100,
    fc.property(stageQuestions(server), ({ facts, asOf }) => {
      const turned = { ...facts, children: facts.children.toReversed() };
      holds(inOrder(stages(facts, asOf)) === inOrder(stages(turned, asOf)), 'depends-on-order', 'children');
    }),
  );
};

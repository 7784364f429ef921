import { loadProgrammes } from '@waymark/host';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { holds } from '../refuse.ts';

/** The host lets the story into the demonstration: answers, documents and prompts are the programme's own. */
export const demoIsTold = (server: ServerPlugin): void => {
  if (server.demo === undefined) return;
  const faults: string[] = [];
  const loaded = loadProgrammes([server], { onFault: ({ kind, where }) => faults.push(`${kind} ${where}`) });
  const { demo } = loaded.get(server.shared.manifest.id);
  holds(demo !== undefined, 'demo-left-out', faults.join('; '));
};

/** The same number gives the same story, so that the same seed gives the same demonstration. */
export const demoIsTheSameTwice = ({ demo, shared }: ServerPlugin): void => {
  if (demo === undefined) return;
  const story = (n: number): string =>
    JSON.stringify([
      demo.referralAnswers(n),
      demo.records(n, '2026-01-08', '2026-07-30'),
      (shared.curricula[0]?.items ?? []).map(({ number }) => demo.promptAnswers(n, number)),
    ]);
  const people = Array.from({ length: 20 }, (_, n) => n);
  const first = people.map(story);
  for (const n of people.toReversed()) holds(story(n) === first[n], 'demo-differs', `invented person ${n}`);
};

/** Nothing of the story lies ahead of the day it is told on. */
export const demoKeepsToThePast = ({ demo }: ServerPlugin): void => {
  if (demo === undefined) return;
  for (let n = 0; n < 20; n += 1) {
    for (const { on, kind } of demo.records(n, '2026-01-08', '2026-02-20'))
      holds(on <= '2026-02-20', 'demo-in-the-future', `${kind} of invented person ${n}`);
  }
};

import { type Ceiling, ceiling } from './ceiling.ts';
import { builtServer, startChild } from './child.ts';
import { median } from './measure.ts';
import type { SizedData } from './sized-data.ts';

/**
 * From the spawning of a server on data that is there already to its first answer of 200 (design.md section 10): the
 * middle of several starts.
 */
export const measureStartUp = async (rounds: number, { environment }: SizedData): Promise<Ceiling[]> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const waymark = await startChild(builtServer, ['start'], environment);
    const answer = await fetch(`${waymark.address}/api/v1/enter-as`);
    times.push(performance.now() - begun);
    await waymark.stop();
    if (answer.status !== 200) throw new Error(`The first answer was ${answer.status}`);
  }
  return [ceiling('start-up until the first answer', 'ms', median(times), 500)];
};

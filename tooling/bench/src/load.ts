import autocannon from 'autocannon';
import { median } from './measure.ts';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly headers?: Record<string, string>;
}

/** Requests a second of one run of some seconds; throws when an answer was not 200. */
const requestsASecond = async ({ url, connections, headers = {} }: Load, seconds: number): Promise<number> => {
  const result = await autocannon({ url, connections, headers, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers of ${url} were not 200, ${result.errors} failed`);
  return result.requests.average;
};

/** Several loads in turn, A B C A B C …, so that all meet the same machine; the median of each. */
export const inTurn = async (loads: readonly Load[], rounds: number, seconds: number): Promise<number[]> => {
  for (const load of loads) await requestsASecond(load, 1);
  const results = loads.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, load] of loads.entries()) results[index]?.push(await requestsASecond(load, seconds));
  }
  return results.map(median);
};

import { coreLadder, ladderProblems, weaknesses } from '@waymark/core/rules';
import { type Check, found } from './check.ts';

/** `ladder.rungs[0].how` is written `ladder.rungs.0.how` here, like every other field. */
const dotted = (path: string): string => path.replaceAll(/\[([^\]]*)\]/gu, '.$1');

/** Valid, the plugin's own by name, and nowhere weaker than the core's where a child has a plan (model.md section 5). */
export const ladder: Check = ({ ladder: own, manifest }) => {
  if (own === null) return [];
  return [
    ...(own.source === manifest.id
      ? []
      : [found('ladder.source', 'ladder-of-another', `Name "${manifest.id}" as its source: judgements carry it.`)]),
    ...[...ladderProblems(own), ...weaknesses(coreLadder, own)].map(({ path, code, message }) => ({
      field: dotted(path),
      code,
      remedy: message,
    })),
  ];
};

import type { Position } from '@waymark/contracts';
import { coreMarkPolicy } from '@waymark/core/rules';
import type { ServerPlugin } from '@waymark/plugin-api/server';

/** How the core reads the marks of a programme: its own policy, with what the programme says of a position. */
export const policyFor = ({ shared }: ServerPlugin, position: Position): typeof coreMarkPolicy => {
  const offer = shared.marks.find((declared) => declared.position === position);
  return {
    ...coreMarkPolicy,
    notEngagedCoversContent: offer?.notEngagedCoversContent ?? coreMarkPolicy.notEngagedCoversContent,
  };
};

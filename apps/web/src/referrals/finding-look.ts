import type { FindingView } from '@waymark/contracts';
import type { TagTone } from '@waymark/ui';

export interface FindingLook {
  readonly words: string;
  readonly tone: TagTone;
}

/** How each outcome of an eligibility rule reads. None is red: nobody has to act today because of a rule. */
export const findingLooks: Readonly<Record<FindingView['outcome'], FindingLook>> = {
  pass: { words: 'Pass', tone: 'done' },
  ask: { words: 'Ask', tone: 'information' },
  'needs-decision': { words: 'Needs a decision', tone: 'attention' },
  stop: { words: 'Stop', tone: 'neutral' },
};

const weight: readonly FindingView['outcome'][] = ['stop', 'needs-decision', 'ask', 'pass'];

/** What stands in the way first; findings of one outcome keep the rule's order. */
export const byWeight = (findings: readonly FindingView[]): readonly FindingView[] =>
  findings.toSorted((one, other) => weight.indexOf(one.outcome) - weight.indexOf(other.outcome));

/** "1 stop, 2 to decide, 1 to ask, 5 pass." */
export const findingsSentence = (findings: readonly FindingView[]): string => {
  const count = (outcome: FindingView['outcome']) => findings.filter((finding) => finding.outcome === outcome).length;
  const parts = [
    [count('stop'), 'in the way'],
    [count('needs-decision'), 'to decide'],
    [count('ask'), 'to ask'],
    [count('pass'), count('pass') === 1 ? 'passes' : 'pass'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return said.length === 0 ? 'The programme has no rule of its own.' : `${said.join(', ')}.`;
};

import type { PhraseRule } from './phrase-rule.ts';

const hidden = 'It makes the risk small and hides from others who does what to whom.';
const whoDidWhat = 'Write who did what to whom, when, with what, and where each child was.';

const rule = (code: string, pattern: RegExp, because = hidden, alternative = whoDidWhat): PhraseRule => ({
  code,
  requirement: 'C9',
  pattern,
  because,
  alternative,
});

/** Words that make abuse small (C9), and the silence that is taken for safety (C13). */
export const minimisingPhrases: readonly PhraseRule[] = [
  rule(
    'family-problems',
    /\b(?:family|marital|relationship|couple|domestic) (?:problems?|difficult(?:y|ies)|issues?|troubles?)\b/iu,
  ),
  rule(
    'arguing',
    /\b(?:argu(?:es|ed|ing|ments?)|row(?:s|ed|ing)?|bicker(?:s|ed|ing)?|falling out|fell out) (?:with (?:(?:his|her|their|the) )?(?:partner|wife|husband|girlfriend|boyfriend|ex(?:-partner)?)|between (?:the )?(?:parents|couple|them))\b/iu,
  ),
  rule(
    'heated-argument',
    /\b(?:heated|verbal) (?:argument|exchange|disagreement|altercation|dispute)s?\b|\baltercations?\b|\bdomestic (?:dispute|argument|incident)s?\b/iu,
  ),
  rule(
    'volatile-relationship',
    /\b(?:volatile|toxic|stormy|tempestuous|turbulent|fiery|mutually? abusive|dysfunctional) relationship\b/iu,
  ),
  rule('mutual', /\bmutual(?:ly)? (?:abus\w+|violen\w+|aggress\w+)\b/iu),
  rule(
    'isolated-incident',
    /\b(?:isolated|one-?off|minor|low[- ]level) (?:incident|event|matter|violence|abuse)\b|\bone-off\b/iu,
    'Abuse is a pattern; an incident is never graded by itself (G6).',
  ),
  rule('only-verbal', /\b(?:only|just|merely) (?:verbal|shouting|words|emotional|a (?:push|slap|shove))\b/iu),
  rule(
    'lost-temper',
    /\b(?:lost (?:his|her|their) temper|lost control|snapped|out of character|saw red|anger (?:issues|problems))\b/iu,
  ),
  {
    ...rule(
      'silence-as-safety',
      /\bno (?:further |new |more |recent |reported )?(?:incidents?|reports?|call-?outs?|domestic abuse)\b(?: (?:reported|recorded))?/iu,
      'No report does not mean no abuse; it may mean that nobody could speak.',
      'Write who was asked, alone and free to speak, when, and what they said.',
    ),
    requirement: 'C13',
  },
];

import type { Choice } from '@waymark/ui';

/** Radios from the words of a code list, in its order. */
export const choicesFrom = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, text]) => ({ value, text }));

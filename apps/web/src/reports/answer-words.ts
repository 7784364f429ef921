import type { QuestionAnswer } from '@waymark/contracts';

/** The five answers a key question takes (E11), in words. */
export const answerLabels: Readonly<Record<QuestionAnswer['answer'], string>> = {
  yes: 'Yes',
  no: 'No',
  'asked-not-answered': 'Asked, not answered',
  'not-safe-to-ask': 'Not safe to ask',
  'not-asked-because': 'Not asked',
};

export const answerKinds = ['yes', 'no', 'asked-not-answered', 'not-safe-to-ask', 'not-asked-because'] as const;

/** An answer with its note; "not asked" is one only with its reason. */
export const answerOf = (kind: string, note: string): QuestionAnswer | undefined => {
  const answer = answerKinds.find((known) => known === kind);
  const words = note.trim() === '' ? null : note;
  if (answer === undefined) return undefined;
  if (answer === 'not-asked-because') return words === null ? undefined : { answer, note: words };
  return { answer, note: words };
};

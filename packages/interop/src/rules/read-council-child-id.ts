import { anError, type Reading, read, readWith, unread } from './finding.ts';

export const childIdMissing = anError(
  'child-id-missing',
  'The child has no council child id (LAchildID): whose record is it?',
);

/**
 * The council's own number for a child: at most 20 letters and digits (standards.md 1.2, `LAchildID`).
 * Underscore, hyphen, full stop and slash were usual before 2024-25 and come in with `child-id-old-style`.
 * Unusable, each an error: `child-id-missing`, `child-id-too-long`, `child-id-characters`.
 */
export const readCouncilChildId = (text: string): Reading<string> => {
  if (text === '') return unread(childIdMissing);
  if (text.length > 20) {
    return unread(anError('child-id-too-long', 'The council child id is longer than 20 characters.'));
  }
  if (/^[A-Za-z0-9]+$/.test(text)) return read(text);
  if (/^[A-Za-z0-9_./-]+$/.test(text)) {
    const message =
      'The council child id holds a sign that is neither a letter nor a digit; the census now refuses this.';
    return readWith(text, 'child-id-old-style', message);
  }
  return unread(anError('child-id-characters', 'The council child id holds signs other than letters and digits.'));
};

import type { MarkInput } from '@waymark/contracts';
import { missingDetails } from './missing-details.ts';
import { type UnsentMark, unsentMark } from './unsent-mark.ts';

/** What this device keeps of an unsent mark: ids, codes and times. Nothing that was typed, and no name. */
interface StoredMark {
  readonly sessionId: string;
  readonly mark: MarkInput;
  readonly wasSent: boolean;
  readonly isCorrection: boolean;
  readonly hasLostWords: boolean;
}

/** An unsent mark as text without the words typed with it (ASVS 14.3.3). */
export const writeStored = (unsent: UnsentMark): string => {
  const { note, supersedes, ...codes } = unsent.mark;
  const mark: MarkInput = { ...codes, ...(supersedes !== undefined && { supersedes: { markId: supersedes.markId } }) };
  const { sessionId, wasSent, isCorrection } = unsent;
  const hasWords = (note ?? '') !== '' || supersedes?.reason !== undefined;
  const stored: StoredMark = { sessionId, mark, wasSent, isCorrection, hasLostWords: hasWords || unsent.hasLostWords };
  return JSON.stringify(stored);
};

const textsOfMark = ['markId', 'personId', 'code', 'mode', 'occurredAt'];

const isStored = (value: unknown): value is StoredMark => {
  if (typeof value !== 'object' || value === null || !('mark' in value) || !('sessionId' in value)) return false;
  const { mark } = value;
  if (typeof value.sessionId !== 'string' || typeof mark !== 'object' || mark === null) return false;
  const fields = new Map(Object.entries(mark));
  return textsOfMark.every((name) => typeof fields.get(name) === 'string');
};

/**
 * A mark that lost the words it cannot go without is begun again: it is not sent, and what replaces it names what the
 * server then shows, which may be this very mark.
 */
const restored = (unsent: UnsentMark): UnsentMark =>
  missingDetails(unsent).length > 0 ? { ...unsent, wasSent: false } : unsent;

/** Reads it back; `undefined` for what this page did not write. Whether it is right is for the server to say. */
export const readStored = (text: string): UnsentMark | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isStored(value) ? restored({ ...unsentMark(value), ...value }) : undefined;
  } catch {
    return undefined;
  }
};

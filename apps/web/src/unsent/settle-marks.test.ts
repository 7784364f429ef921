import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../api/api-problem.ts';
import { nextBatch } from './next-batch.ts';
import { ben, dai, idOf, marcus, sampleUnsent } from './samples.test-support.ts';
import { afterRefused } from './settle-marks.ts';
import type { UnsentMarks } from './unsent-mark.ts';

const problem = (code: string, more: Record<string, unknown> = {}, status = 422) =>
  new ApiProblem({ type: 'about:blank', title: code, status, code, ...more });

const located = (path: string, code = 'longer-than-the-session') =>
  problem(code, { errors: [{ path, code, message: 'This session was 120 minutes long' }] });

const conflict = (personId: string, liveMarkId: string | null, liveCode: string | null) =>
  problem('mark-no-longer-live', { facts: { personId, liveMarkId, liveCode } }, 409);

const sent = (number: number, personId: string, more: Parameters<typeof sampleUnsent>[0] = {}) =>
  sampleUnsent({ ...more, wasSent: true, mark: { markId: idOf(number), personId, ...more.mark } });

const three: UnsentMarks = [sent(1, ben), sent(2, marcus), sent(3, dai)];
const refusals = (entries: UnsentMarks) => entries.map(({ refusal }) => refusal?.code ?? null);

describe('afterRefused', () => {
  it('sets the mark aside that the error names, and lets the others go again', () => {
    const left = afterRefused(three, three, located('marks.1.minutes'));
    expect(refusals(left)).toEqual([null, 'longer-than-the-session', null]);
    expect(left[1]?.refusal?.words).toBe('This session was 120 minutes long');
    expect(nextBatch(left)).toHaveLength(2);
  });

  it('shows what another worker recorded and keeps the choice (S19)', () => {
    const left = afterRefused(three, three, conflict(marcus, idOf(70), 'absent-no-contact'));
    expect(left[1]).toMatchObject({
      mark: { code: 'attended' },
      refusal: { standing: { markId: idOf(70), code: 'absent-no-contact' } },
    });
    expect(refusals(left)).toEqual([null, 'mark-no-longer-live', null]);
  });

  it('has nothing left to send where the other worker recorded the very same', () => {
    const left = afterRefused(three, three, conflict(marcus, idOf(70), 'attended'));
    expect(left.map(({ mark }) => mark.personId)).toEqual([ben, dai]);
  });

  it('keeps the same mark of another worker apart from one that says more', () => {
    const withNote = [sent(2, marcus, { mark: { note: 'Came with his brother' } })];
    expect(refusals(afterRefused(withNote, withNote, conflict(marcus, idOf(70), 'attended')))).toEqual([
      'mark-no-longer-live',
    ]);
  });

  it('knows its own mark again when the device has lost the words that went with it', () => {
    const batch = [sent(2, marcus, { hasLostWords: true, mark: { reasonCode: 'health', code: 'could-not-attend' } })];
    expect(afterRefused(batch, batch, conflict(marcus, idOf(2), 'could-not-attend'))).toEqual([]);
  });

  it('sends each alone where nobody is named, and then blames the one', () => {
    const died = problem('person-died', { detail: 'Nothing can be recorded after a death' }, 409);
    const alone = afterRefused(three, three, died);
    expect(nextBatch(alone)).toHaveLength(1);
    const left = afterRefused(alone, nextBatch(alone), died);
    expect(refusals(left)).toEqual(['person-died', null, null]);
    expect(left[0]?.refusal?.words).toBe('Nothing can be recorded after a death');
  });

  it('lets one mark that the server fails on hold up nobody else', () => {
    const defect = problem('internal-error', { detail: 'This should not have happened. It has been logged.' }, 500);
    const alone = afterRefused(three, three, defect);
    const left = afterRefused(alone, nextBatch(alone), defect);
    expect(refusals(left)).toEqual(['internal-error', null, null]);
    expect(nextBatch(left).map(({ mark }) => mark.personId)).toEqual([marcus]);
  });

  it('asks why, instead of refusing, where the register was closed in the meantime', () => {
    const batch = [sent(2, marcus, { mark: { supersedes: { markId: idOf(1) } } })];
    const [left] = afterRefused(batch, batch, located('marks.0.supersedes.reason', 'reason-missing'));
    expect(left).toMatchObject({ isCorrection: true, refusal: null });
    expect(nextBatch(left === undefined ? [] : [left])).toEqual([]);
  });

  it('never sends the same again and again: a reason that is not taken is a refusal', () => {
    const batch = [sent(2, marcus, { mark: { supersedes: { markId: idOf(1), reason: 'x'.repeat(600) } } })];
    const left = afterRefused(batch, batch, located('marks.0.supersedes.reason', 'too-long'));
    expect(refusals(left)).toEqual(['too-long']);
    const bare = [sent(2, marcus, { mark: { supersedes: { markId: idOf(1) } } })];
    expect(refusals(afterRefused(bare, bare, located('marks.0.supersedes.reason', 'x')))).toEqual(['x']);
  });

  it('drops a refused mark that was chosen anew since, and lets the new one change what the old one was to change', () => {
    const old = sent(2, marcus, { mark: { supersedes: { markId: idOf(50) } } });
    const anew = sampleUnsent({ mark: { markId: idOf(3), personId: marcus, supersedes: { markId: idOf(2) } } });
    const first = sampleUnsent({ mark: { markId: idOf(5), personId: ben, supersedes: { markId: idOf(4) } } });
    const left = afterRefused([old, anew], [old], located('marks.0.code'));
    expect(left.map(({ mark }) => [mark.markId, mark.supersedes?.markId])).toEqual([[idOf(3), idOf(50)]]);
    const firstOut = sent(4, ben);
    const [alone] = afterRefused([firstOut, first], [firstOut], located('marks.0.code'));
    expect(alone?.mark.supersedes).toBeUndefined();
  });
});

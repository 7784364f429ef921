import { render } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttendanceSentence } from './attendance-sentence.tsx';
import { addsUp, attendanceWords, type HeldAttendance } from './attendance-sentence-words.ts';

const marcus: HeldAttendance = {
  held: 13,
  forWhom: 'him',
  parts: [
    { label: 'seen', count: 9 },
    { label: 'missed', count: 2, of: [{ label: 'cancelled late', count: 1 }] },
    { label: 'could not attend', count: 1 },
    { label: 'not recorded', count: 1 },
  ],
  cancelledByUs: 1,
  lastSeenOn: '2026-03-03',
};

describe('attendanceWords', () => {
  it('says the sentence of the model word for word (S45)', () => {
    expect(attendanceWords(marcus, '2026-03-31')).toBe(
      '13 held for him: seen 9, missed 2 (1 cancelled late), could not attend 1, not recorded 1. Cancelled by us 1. ' +
        'Last seen 3 March 2026, 28 days ago.',
    );
  });

  it('always says how often he was seen, and other parts only when there are any', () => {
    const parts = [
      { label: 'seen', count: 0 },
      { label: 'missed', count: 0 },
      { label: 'not recorded', count: 2 },
    ];
    expect(attendanceWords({ held: 2, forWhom: 'Dai', parts, lastSeenOn: null }, '2026-03-31')).toBe(
      '2 held for Dai: seen 0, not recorded 2. Not seen yet.',
    );
  });

  it('never says seen of nothing held', () => {
    expect(attendanceWords({ held: 0, forWhom: 'her', parts: [] }, '2026-03-31')).toBe('Nothing held for her yet.');
  });

  it('owns up when the numbers do not add up (S45)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: -3, max: 3 }),
        (counts, off) => {
          const sum = counts.reduce((total, count) => total + count, 0);
          const parts = counts.map((count, index) => ({ label: `part ${index}`, count }));
          const attendance = { held: sum + off, forWhom: 'him', parts, cancelledByUs: 1, lastSeenOn: null };
          expect(addsUp(attendance)).toBe(off === 0);
          expect(attendanceWords(attendance, '2026-03-31').includes('do not add up')).toBe(off !== 0);
        },
      ),
    );
  });
});

describe('AttendanceSentence', () => {
  it('says of someone who waits that he receives nothing yet', () => {
    const { container } = render(<AttendanceSentence asAt="2026-03-31" waitingSince="2025-12-27" />);
    expect(container.textContent).toBe('Waiting 94 days: receiving nothing yet.');
  });

  it('puts the note after the sentence', () => {
    const { container } = render(
      <AttendanceSentence asAt="2026-03-31" attendance={marcus} note="Attendance is not safety." />,
    );
    expect(container.textContent).toMatch(/28 days ago\. Attendance is not safety\.$/);
  });
});

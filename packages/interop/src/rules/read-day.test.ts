import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from './read-day.ts';

const rule = { label: 'The day', severity: 'error', notAfter: '2026-11-23' } as const;

describe('a date', () => {
  it.each(['2026-11-23', '2024-02-29', '1999-12-31'])('such as %s is read', (text) => {
    expect(readDay(text, rule)).toEqual({ value: text, findings: [] });
  });

  it.each([
    ['2026-02-30', 'date-not-real'],
    ['2025-02-29', 'date-not-real'],
    ['2026-13-01', 'date-not-real'],
    ['2026-00-10', 'date-not-real'],
    ['2026-11-24', 'date-in-future'],
    ['23/11/2026', 'date-format'],
    ['2026-1-1', 'date-format'],
    ['20260101', 'date-format'],
    ['46349', 'date-format'],
    ['+002026-01-01', 'date-format'],
    ['2026-01-01 and more', 'date-format'],
  ])('such as %s is not: %s', (text, code) => {
    expect(readDay(text, rule)).toMatchObject({ value: null, findings: [{ severity: 'error', code }] });
  });

  it('may lie in the future where its rule says so, and be a warning', () => {
    expect(readDay('2030-01-01', { ...rule, notAfter: null }).value).toBe('2030-01-01');
    expect(readDay('x', { ...rule, severity: 'warning' }).findings).toMatchObject([{ severity: 'warning' }]);
  });

  it.each(['2026-01-31T00:00:00', '2026-01-31T10:12:28.5Z', '2026-01-31Z', '2026-01-31T09:00:00+01:00'])(
    'with a time, %s, loses the time with a warning',
    (text) => {
      expect(readDay(text, rule)).toMatchObject({ value: '2026-01-31', findings: [{ code: 'date-with-time' }] });
    },
  );

  it('S38 whatever the text, comes to a day or a reason that does not repeat it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (text) => {
        const { value, findings } = readDay(text, rule);
        expect(value === null ? findings.length : value.length).toBeGreaterThan(0);
        for (const { message } of findings) expect(message).not.toContain(text);
      }),
    );
  });
});

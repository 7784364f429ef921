import { upnCheckLetter } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUpn } from './read-upn.ts';

const twelve = fc.stringMatching(/^\d{12}$/);

describe('the check letter of a UPN', () => {
  it.each([
    ['A950000178301', 'A'],
    ['H243278544154', 'H'],
  ])('of %s is %s', (upn, letter) => {
    expect(upnCheckLetter(upn.slice(1))).toBe(letter);
  });

  it('of R247962919251 is another', () => {
    expect(upnCheckLetter('247962919251')).not.toBe('R');
  });

  it('changes with any one digit and with any two neighbours changing places', () => {
    fc.assert(
      fc.property(twelve, fc.nat(11), fc.nat(9), (digits, at, digit) => {
        const changed = digits.slice(0, at) + digit + digits.slice(at + 1);
        if (changed !== digits) expect(upnCheckLetter(changed)).not.toBe(upnCheckLetter(digits));
        const [one = '', other = ''] = digits.slice(at, at + 2);
        const swapped = digits.slice(0, at) + other + one + digits.slice(at + 2);
        if (swapped !== digits) expect(upnCheckLetter(swapped)).not.toBe(upnCheckLetter(digits));
      }),
    );
  });

  it('is asked of twelve digits only', () => {
    expect(upnCheckLetter('12345678901A')).toBeNull();
  });
});

describe('a UPN', () => {
  it('is read when its letter fits, in small letters too', () => {
    fc.assert(
      fc.property(twelve, (digits) => {
        const upn = `${upnCheckLetter(digits)}${digits}`;
        expect(readUpn(upn.toLowerCase(), 'the UPN')).toEqual({ value: upn, findings: [] });
      }),
    );
  });

  it('may be temporary, with a letter last and no check', () => {
    expect(readUpn('X98765432123B', 'the UPN')).toEqual({ value: 'X98765432123B', findings: [] });
  });

  it.each([
    ['A123456789123', 'upn-check-letter'],
    ['I950000178301', 'upn-format'],
    ['X98765432123O', 'upn-format'],
    ['A95000017830', 'upn-format'],
    ['', 'upn-format'],
  ])('such as %s is left out with a warning', (text, code) => {
    expect(readUpn(text, 'the UPN')).toMatchObject({ value: null, findings: [{ severity: 'warning', code }] });
  });
});

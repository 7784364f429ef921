import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nhsNumberProblem, nhsNumberSchema, upnCheckLetter, upnSchema } from './identifiers.ts';

const codeOf = (schema: typeof upnSchema, text: string): string | undefined =>
  schema.safeParse(text).error?.issues[0]?.message;

describe('S38 an NHS number', () => {
  it.each(['943 476 5919', '999-000-0018', '9434765919'])('such as %s is taken without its spaces', (text) => {
    expect(nhsNumberSchema.parse(text)).toBe(text.replaceAll(/\D/g, ''));
  });

  it.each([
    ['9434765918', 'nhs-number-check-digit'],
    ['943476591', 'nhs-number-format'],
    ['94347659191', 'nhs-number-format'],
    ['94347659I9', 'nhs-number-format'],
    ['', 'nhs-number-format'],
  ])('such as %s is refused: %s', (text, code) => {
    expect(codeOf(nhsNumberSchema, text)).toBe(code);
  });

  it('shows every single wrong digit, and one whose check digit would be ten is none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/), fc.nat(9), fc.nat(9), (digits, at, digit) => {
        const changed = digits.slice(0, at) + digit + digits.slice(at + 1);
        if (nhsNumberProblem(digits) === null && changed !== digits)
          expect(nhsNumberProblem(changed)).toBe('nhs-number-check-digit');
      }),
    );
    for (const last of '0123456789') expect(nhsNumberProblem(`100000001${last}`)).toBe('nhs-number-check-digit');
  });
});

describe('S38 a UPN that is typed', () => {
  it('is taken in small letters and with spaces, where its letter fits', () => {
    expect(upnSchema.parse('a950 0001 78301')).toBe('A950000178301');
    expect(`${upnCheckLetter('950000178301')}950000178301`).toBe('A950000178301');
  });

  it('is refused with a wrong check letter or in another form', () => {
    expect(codeOf(upnSchema, 'R247962919251')).toBe('upn-check-letter');
    expect(codeOf(upnSchema, 'A95000017830')).toBe('upn-format');
  });
});

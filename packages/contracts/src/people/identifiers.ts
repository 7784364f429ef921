import { z } from 'zod';

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * The check letter of a unique pupil number from its twelve digits (standards.md 1.5): each digit times its place,
 * 2 to 13, summed, modulo 23. `null` where `digits` is anything but twelve digits.
 */
export const upnCheckLetter = (digits: string): string | null => {
  if (!/^\d{12}$/.test(digits)) return null;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) sum += Number(digits[index]) * (index + 2);
  return letters[sum % letters.length] ?? null;
};

const upnShape = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/**
 * What is wrong with a unique pupil number in capitals; `null` where nothing is. A temporary number, with a letter last,
 * has no check letter that could be examined.
 */
export const upnProblem = (upn: string): 'upn-format' | 'upn-check-letter' | null => {
  if (!upnShape.test(upn)) return 'upn-format';
  const expected = upnCheckLetter(upn.slice(1));
  return expected === null || expected === upn[0] ? null : 'upn-check-letter';
};

const nhsCheckDigit = (firstNine: string): number => {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(firstNine[index]) * (10 - index);
  return (11 - (sum % 11)) % 11;
};

/** What is wrong with an NHS number of digits alone; `null` where nothing is (standards.md 1.5: ten digits, modulo 11). */
export const nhsNumberProblem = (digits: string): 'nhs-number-format' | 'nhs-number-check-digit' | null => {
  if (!/^\d{10}$/.test(digits)) return 'nhs-number-format';
  // A check digit of ten is never given out: no last digit equals it.
  return nhsCheckDigit(digits) === Number(digits[9]) ? null : 'nhs-number-check-digit';
};

const checked = (problemOf: (value: string) => string | null) => (context: z.core.ParsePayload<string>) => {
  const message = problemOf(context.value);
  if (message !== null) context.issues.push({ code: 'custom', message, input: context.value });
};

/** A unique pupil number as someone types it: small letters and spaces are forgiven, a wrong check letter is not. */
export const upnSchema = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/\s/g, '').toUpperCase())
  .check(checked(upnProblem));

/** An NHS number as someone types it: spaces and hyphens are forgiven, a wrong check digit is not. */
export const nhsNumberSchema = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/[\s-]/g, ''))
  .check(checked(nhsNumberProblem));

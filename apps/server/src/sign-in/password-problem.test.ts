import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './common-password.ts';
import { commonWords } from './common-words.ts';
import { passwordProblem } from './password-problem.ts';

const email = 'amira.rahman@council.example';
const codeFor = (password: string): string | undefined => passwordProblem(password, email)?.code;

describe('a new password', () => {
  it('has at least 12 and at most 128 characters, however they are written', () => {
    expect(codeFor('kestrel-jam')).toBe('password-too-short');
    expect(codeFor('kestrel-jams')).toBeUndefined();
    expect(codeFor('🦉'.repeat(11))).toBe('password-too-short');
    expect(codeFor('kestrel jam '.repeat(5).padEnd(64, 'x'))).toBeUndefined();
    expect(codeFor(`${'kestrel jam tin lid '.repeat(6)}quarter!`)).toBeUndefined();
    expect(codeFor(`${'kestrel jam tin lid '.repeat(6)}quarters!`)).toBe('password-too-long');
  });

  it('needs no kinds of characters', () => {
    for (const password of ['kestrel jam trolley', 'KESTREL JAM TROLLEY', '837401958264', 'cwfjmzqhvkxbtg']) {
      expect(codeFor(password), password).toBeUndefined();
    }
  });

  it('does not hold the name of the mailbox', () => {
    expect(codeFor('my-Amira.Rahman-pass')).toBe('password-holds-email');
    expect(passwordProblem('a-bo-in-a-kestrel', 'bo@council.example')).toBeNull();
  });

  it('is told about without being repeated', () => {
    expect(JSON.stringify(passwordProblem('Password123456!', email))).not.toContain('123456');
  });
});

describe('a common password', () => {
  it.each([
    'password1234',
    'Password123!',
    'P@ssw0rd2026!',
    'passwordpassword',
    'password1password1',
    'pass word 1234',
    '123456789012',
    '987654321098',
    '111111111111',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabc',
    'abc123abc123',
    'abcdefghijkl',
    'qwertyuiop12',
    'qwerty123456',
    'QWERTYUIOP[]',
    'asdfghjkl123',
    '1qaz2wsx3edc',
    '1q2w3e4r5t6y',
    'q1w2e3r4t5y6',
    'zaq12wsxcde3',
    'iloveyou1234',
    'Liverpool2026!',
    'liverpoolfc1892',
    'September2026',
    'Summer2026!!',
    '2026Christmas!',
    'welcome12345',
    'letmein!!!!!',
    'Safeguarding1',
    'SocialWorker1',
    'waymark-2026',
    'footballmonkey',
    'charliecharlie',
    'ilovemyfamily',
    'Aa@123456789',
    'a12345678901',
    '123admin321A',
    '147258369147',
    '112233445566',
    '159753159753',
  ])('is refused: %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
    expect(codeFor(password)).toBe('password-too-common');
  });

  it.each([
    'teapot-lantern-orchard',
    'correct horse battery staple',
    'liverpool kestrel trolley',
    'passing words in the night',
    'xk2-9qp-zz7-vw1',
  ])('is not: %s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  it('is refused with any digits after it and any capitals in it', () => {
    const words = [...commonWords].filter((word) => word.length >= 6);
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.integer({ min: 0, max: 999_999 }),
        fc.boolean(),
        (word, number, first) => {
          const cased = first ? word.charAt(0).toUpperCase() + word.slice(1) : word;
          return isCommonPassword(`${cased}${number}`) && isCommonPassword(`${cased}${number}!`);
        },
      ),
    );
  });

  it('is decided for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 128 }), (text) => typeof isCommonPassword(text) === 'boolean'),
    );
  });
});

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { seal, unseal, useKeyring } from './seal.ts';

const label = 'whereabouts.address';
const [old, current] = [randomBytes(32), randomBytes(32)];
beforeEach(() => useKeyring({ current: 'new', keys: new Map([['new', current]]) }));

describe('a sealed value', () => {
  it('opens to what was sealed, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const stored = seal(label, text);
        expect(stored).toMatch(/^s1:new:[A-Za-z0-9+/]+=*$/);
        expect(unseal(label, stored)).toBe(text);
      }),
    );
  });

  it('never looks the same twice and does not hold its text', () => {
    const stored = [seal(label, '4 Mill Lane'), seal(label, '4 Mill Lane')];
    expect(new Set(stored).size).toBe(2);
    expect(Buffer.from(stored[0]?.split(':')[2] ?? '', 'base64').toString('latin1')).not.toContain('Mill');
  });

  it('does not open in another column', () => {
    const stored = seal(label, '4 Mill Lane');
    expect(() => unseal('persons.former_name', stored)).toThrow(/altered, or belongs elsewhere/);
  });

  it('does not open with another key under the same name', () => {
    const stored = seal(label, '4 Mill Lane');
    useKeyring({ current: 'new', keys: new Map([['new', old]]) });
    expect(() => unseal(label, stored)).toThrow(/altered/);
  });

  it('does not open when any letter of it was altered, cut off or added', () => {
    const stored = seal(label, '4 Mill Lane');
    const altered = fc.tuple(fc.nat(stored.length - 1), fc.string({ minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(altered, ([at, letter]) => {
        fc.pre(stored[at] !== letter);
        expect(() => unseal(label, stored.slice(0, at) + letter + stored.slice(at + 1))).toThrow();
        expect(() => unseal(label, stored.slice(0, at))).toThrow();
      }),
    );
    for (const added of [`${stored}=`, `${stored} `, `${stored}:`, ` ${stored}`])
      expect(() => unseal(label, added)).toThrow();
  });

  it('says where it stands, and nothing of what it holds, when it does not open', () => {
    expect(() => unseal(label, '4 Mill Lane')).toThrow(`The value in ${label} is not sealed`);
  });

  it('still opens after a rotation, while new ones take the new key', () => {
    useKeyring({ current: 'old', keys: new Map([['old', old]]) });
    const before = seal(label, '4 Mill Lane');
    const both = new Map([
      ['old', old],
      ['new', current],
    ]);
    useKeyring({ current: 'new', keys: both });
    expect(unseal(label, before)).toBe('4 Mill Lane');
    expect(seal(label, '5 Mill Lane')).toMatch(/^s1:new:/);
    useKeyring({ current: 'new', keys: new Map([['new', current]]) });
    expect(() => unseal(label, before)).toThrow('the key "old", which this process does not hold');
  });
});

describe('a keyring', () => {
  it('is refused when it cannot seal', () => {
    expect(() => useKeyring({ current: 'none', keys: new Map([['new', current]]) })).toThrow(/current key/);
    expect(() => useKeyring({ current: 'a:b', keys: new Map([['a:b', current]]) })).toThrow(/cannot seal/);
    expect(() => useKeyring({ current: 'new', keys: new Map([['new', randomBytes(16)]]) })).toThrow(/cannot seal/);
  });
});

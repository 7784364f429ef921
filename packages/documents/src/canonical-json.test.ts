import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  );
};

describe('canonical JSON', () => {
  it('is one text for one value, whatever order its keys were made in', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'x' }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(turned(value)) === canonicalJson(value)));
  });

  it('says the same value as JSON does, and another text for another value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
        const isSame = canonicalJson(one) === canonicalJson(other);
        expect(isSame).toBe(canonicalJson(turned(one)) === canonicalJson(turned(other)));
      }),
    );
  });

  it('leaves undefined out and refuses what JSON cannot say', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
    for (const value of [Number.NaN, 1n, undefined, () => 1, new Date(0), circle, [undefined], new Map()])
      expect(() => canonicalJson(value)).toThrow('not-canonical');
  });
});

import { describe, expect, it } from 'vitest';
import { fieldId, fieldIds } from './field-ids.ts';

describe('fieldId', () => {
  it('is the same for a form path and for a pointer of the server', () => {
    expect(fieldId('people.0.born-on')).toBe('people-0-born-on');
    expect(fieldId('/people/0/born-on')).toBe('people-0-born-on');
    expect(fieldId('people[0].bornOn')).toBe('people-0-bornOn');
  });
});

describe('fieldIds', () => {
  it('describes a field by nothing, its hint, its error, or both', () => {
    expect(fieldIds({ name: 'a' }).describedBy).toBeUndefined();
    expect(fieldIds({ name: 'a', hint: 'h' }).describedBy).toBe('a-hint');
    expect(fieldIds({ name: 'a', error: 'e' }).describedBy).toBe('a-error');
    expect(fieldIds({ name: 'a', id: 'b', hint: 'h', error: 'e' }).describedBy).toBe('b-hint b-error');
  });
});

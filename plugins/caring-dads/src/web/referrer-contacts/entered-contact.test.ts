import { describe, expect, it } from 'vitest';
import { type EnteredContact, nothingEntered, readContact, refusedFields } from './entered-contact.ts';

const today = '2026-03-05';
const whole: EnteredContact = {
  on: '2026-03-04',
  with: 'Morgan Ellis',
  agency: 'Children’s services',
  how: 'phone',
  goals: 'To listen first.',
  progress: 'Spoke of one evening.',
};

const errors = (entered: Partial<EnteredContact>) => {
  const reading = readContact({ ...whole, ...entered }, today);
  return 'errors' in reading ? reading.errors : [];
};

describe('readContact', () => {
  it('makes the document that is kept, trimmed', () => {
    expect(readContact({ ...whole, with: '  Morgan Ellis ' }, today)).toEqual({ document: whole });
  });

  it('names every field that is missing, in their order', () => {
    const reading = readContact(nothingEntered, today);
    expect('errors' in reading && reading.errors.map(({ path }) => path)).toEqual([
      'on',
      'with',
      'agency',
      'how',
      'goals',
      'progress',
    ]);
  });

  it('takes no day that does not exist and none to come', () => {
    expect(errors({ on: { day: '30', month: '2', year: '2026' } })).toEqual([
      { path: 'on', message: 'Date of the contact must be a real date' },
    ]);
    expect(errors({ on: '2026-03-06' })).toEqual([
      { path: 'on', message: 'Date of the contact must be today or in the past' },
    ]);
  });

  it('tells too long from missing', () => {
    expect(errors({ goals: ' ' })).toEqual([{ path: 'goals', message: 'Enter the goals you spoke about' }]);
    expect(errors({ goals: 'x'.repeat(4001) })[0]?.message).toContain('4,000 characters');
  });
});

it('puts what the server refuses at the field it names', () => {
  expect(
    refusedFields([
      { path: 'document.agency', code: 'agency-missing', message: 'Agency missing' },
      { path: 'about.kind', code: 'not-what-this-kind-is-about', message: 'About something else' },
    ]),
  ).toEqual([{ path: 'agency', message: 'Agency missing' }, { message: 'About something else' }]);
});

import { coreLadder } from '@waymark/core/rules';
import { z } from 'zod';
import { type BadPlugin, bad, formOf, sound, soundId, withShared } from './bad-plugin.ts';

const [offer, other] = sound.shared.marks;
const withOffer = (changes: object) => withShared({ marks: [{ ...offer, ...changes }, other] });
const ladder = { ...coreLadder, source: soundId };
const [rung, ...rungs] = coreLadder.rungs;

const record = {
  kind: 'plan',
  title: 'A plan',
  about: 'enrolment',
  positions: ['co-parent'],
  level: 'casework',
  writtenBy: ['facilitator'],
  form: formOf({ words: z.string() }, { words: { label: 'Words', kind: 'long-text' } }),
};
const withRecord = (changes: object) => withShared({ records: [{ ...record, ...changes }] });

/** Marks, ladders and kinds of document that the core could not keep its promises with. */
export const badMarks: readonly BadPlugin[] = [
  bad('a mark the core does not know', 'marks.0.codes.0', 'invalid-value', withOffer({ codes: ['came'] })),
  bad(
    'a mark of another position',
    'marks.0.codes.1',
    'mark-of-another-position',
    withOffer({ codes: ['absent-no-contact', 'was-not-brought'] }),
  ),
  bad(
    'a mark that is taken back as a button',
    'marks.0.codes.1',
    'mark-not-a-button',
    withOffer({ codes: ['absent-no-contact', 'recorded-in-error'] }),
  ),
  bad(
    'a mark twice',
    'marks.0.codes.1',
    'mark-twice',
    withOffer({ codes: ['absent-no-contact', 'absent-no-contact'] }),
  ),
  bad('a register without absence', 'marks.0.codes', 'absence-not-offered', withOffer({ codes: ['attended'] })),
  bad(
    'a word that means nothing here',
    'marks.0.local.0.means',
    'mark-not-mapped',
    withOffer({ local: [{ code: 'online', label: 'Online', means: 'no-access' }] }),
  ),
  bad(
    'a word under a code of the core',
    'marks.0.local.0.code',
    'mark-of-the-core',
    withOffer({ local: [{ code: 'cancelled', label: 'Off', means: 'attended' }] }),
  ),
  bad(
    'a position with two registers',
    'marks.2.position',
    'position-twice',
    withShared({ marks: [offer, other, offer] }),
  ),
  bad('a position without a register', 'marks', 'position-without-marks', withShared({ marks: [offer] })),
  bad(
    'a ladder under another name',
    'ladder.source',
    'ladder-of-another',
    withShared({ ladder: { ...ladder, source: 'core' } }),
  ),
  bad('a ladder with a rung missing', 'ladder.rungs.absent.partner-worker.list', 'ladder-rung-missing', {
    ...withShared({ ladder: { ...ladder, rungs: rungs.filter(({ event }) => event !== 'absent') } }),
  }),
  bad(
    'a ladder that tells nobody',
    'ladder.rungs.0.toWhom',
    'nobody-told',
    withShared({ ladder: { ...ladder, rungs: [{ ...rung, toWhom: [] }, ...rungs] } }),
  ),
  bad(
    'a ladder that is no list',
    'ladder.rungs',
    'invalid-type',
    withShared({ ladder: { source: soundId, version: '1', rungs: 'all' } }),
  ),
  bad('a kind of document twice', 'records.1.kind', 'record-twice', withShared({ records: [record, record] })),
  bad('a kind with blanks', 'records.0.kind', 'not-a-record-kind', withRecord({ kind: 'the plan' })),
  bad('a document nobody may write', 'records.0.writtenBy', 'too-small', withRecord({ writtenBy: [] })),
  bad('a document that holds an address', 'records.0.level', 'level-is-sealed', withRecord({ level: 'safe-contact' })),
  bad(
    'a document about people not taken',
    'records.0.positions.0',
    'position-not-taken',
    withRecord({ positions: ['child'] }),
  ),
  bad(
    'a number expected of no enrolment',
    'records.0.expected',
    'expected-of-no-enrolment',
    withRecord({ about: 'person', expected: [{ number: 1, byDay: 7 }] }),
  ),
  bad(
    'documents expected out of order',
    'records.0.expected.1.byDay',
    'due-before-the-last',
    withRecord({
      expected: [
        { number: 1, byDay: 42 },
        { number: 2, byDay: 7 },
      ],
    }),
  ),
  bad(
    'a document with a field without words',
    'records.0.form.fields.words',
    'field-without-words',
    withRecord({ form: formOf({ words: z.string() }, {}) }),
  ),
];

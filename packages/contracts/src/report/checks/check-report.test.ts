import { describe, expect, it } from 'vitest';
import type { AttendanceRow } from '../blocks/attendance-block.ts';
import type { ReportBlock } from '../blocks/block.ts';
import { reportRecipientKey } from '../recipient.ts';
import type { Report } from '../report.ts';
import {
  aGuard,
  anAttendance,
  aParagraph,
  aRow,
  aSection,
  aTimeline,
  aTimelineRow,
  someFacts,
  someQuestions,
} from '../testing/sample-blocks.ts';
import { advocate, author, father, jude, mia, mother, partnerWorker } from '../testing/sample-people.ts';
import { aReport, everyChild, forFather, forMother, reportWith, sectionOf } from '../testing/sample-report.ts';
import { checkReport } from './check-report.ts';

const withBlocks = (...blocks: ReportBlock[]): Report => reportWith(aSection({ id: 'added', blocks }));
const codes = (report: Report, context = everyChild): string[] =>
  checkReport(report, context).findings.map(({ code }) => code);
const b = { id: 'b' } as const;

describe('checks before signing', () => {
  it('lets a complete report be signed', () => {
    expect(checkReport(aReport(), everyChild)).toEqual({ findings: [], canSign: true });
  });

  it('D2 refuses to omit a child of the family, or to leave one without a section', () => {
    const { subjects, sections } = aReport();
    const withoutJude = aReport({
      subjects: subjects.filter(({ person }) => person !== jude),
      sections: sections.filter(({ child }) => child !== jude),
    });
    const { findings, canSign } = checkReport(withoutJude, everyChild);
    expect(findings).toMatchObject([{ code: 'child-not-in-report', person: jude, mayOverride: false }]);
    expect(canSign).toBe(false);
    expect(codes(aReport({ sections: sections.filter(({ child }) => child !== jude) }))).toEqual([
      'child-without-section',
    ]);
    const empty = sections.map((section) => (section.child === jude ? { ...section, blocks: [] } : section));
    expect(codes(aReport({ sections: empty }))).toEqual(['child-without-section']);
  });

  it('D7 asks what it is like to be this child now', () => {
    const sections = aReport().sections.map((section) =>
      section.child === mia ? { ...section, blocks: [someFacts({ about: [mia] })] } : section,
    );
    expect(codes(aReport({ sections }))).toEqual(['lived-experience-missing']);
  });

  it('D1 finds what is written for several children at once, or copied from one to another', () => {
    const both = aParagraph({ ...b, purpose: 'child-impact', text: 'They are scared.', about: [mia, jude] });
    expect(codes(withBlocks(both))).toEqual(['about-several-children']);
    const copy = sectionOf(jude, 'Mia');
    const sections = aReport().sections.map((section) => (section.child === jude ? copy : section));
    expect(codes(aReport({ sections }))).toContain('copied-between-children');
  });

  it('E11 waits for required texts, key questions and accepted gaps', () => {
    expect(codes(withBlocks(aParagraph({ ...b, text: null, writtenBy: null })))).toEqual(['text-to-be-written']);
    expect(codes(withBlocks(aParagraph({ ...b, text: null, writtenBy: null, isRequired: false })))).toEqual([]);
    const question = { question: 'Is there contact each week?', isKey: true, answer: null };
    expect(codes(withBlocks(someQuestions({ ...b, items: [question] })))).toEqual(['question-not-answered']);
    expect(codes(withBlocks(someQuestions({ ...b, items: [{ ...question, isKey: false }] })))).toEqual([]);
    const gap = {
      kind: 'not-available',
      ...b,
      what: 'A part',
      reference: 'E-7',
      accepted: null,
      ...aGuard(father),
    } as const;
    expect(codes(withBlocks(gap))).toEqual(['gap-not-accepted']);
    const accepted = { by: author, on: '2031-03-28', reason: 'It follows by phone.' };
    expect(codes(withBlocks({ ...gap, accepted }))).toEqual([]);
  });

  it('E10 asks why a restricted part is needed', () => {
    const part = aParagraph({ ...b, level: 'support', about: [mother] });
    expect(codes(withBlocks(part))).toEqual(['need-not-stated']);
    expect(codes(withBlocks({ ...part, neededBecause: 'The chair weighs her safety.' }))).toEqual([]);
  });

  it('S32 finds a sentence that says other numbers than its rows', () => {
    const wrong = anAttendance({ ...b, sentence: '3 held for him: seen 3, missed 0. Last seen 2 March 2031.' });
    expect(codes(withBlocks(wrong))).toEqual(['sentence-differs-from-figures']);
    const late = [aRow({ part: 'missed', isCancelledLate: true })];
    expect(
      codes(
        withBlocks(
          anAttendance({
            ...b,
            sentence: '1 held: missed 1 (1 cancelled late).',
            sentenceWithoutDays: '1 held.',
            rows: late,
          }),
        ),
      ),
    ).toEqual([]);
  });

  it('A7 wants counts beside a percentage', () => {
    expect(codes(withBlocks(aParagraph({ ...b, text: 'He came to 67% of it.' })))).toEqual([
      'percentage-without-counts',
    ]);
    expect(codes(withBlocks(aParagraph({ ...b, text: 'He attended 2 of 3 offered, 67%.' })))).toEqual([]);
  });

  it('A11 wants learning, change seen by others, concerns and what is not known apart from attendance', () => {
    const asEnd = { ...aReport(), kind: 'end' } as const;
    const missing = checkReport(asEnd, everyChild).findings;
    expect(missing.map(({ phrase }) => phrase)).toEqual([
      'participation-and-learning',
      'change-evidenced-by-others',
      'continuing-concerns',
      'not-known',
    ]);
    expect(missing.every(({ code, mayOverride }) => code === 'part-missing' && !mayOverride)).toBe(true);
    const purposes = [
      'participation-and-learning',
      'change-evidenced-by-others',
      'continuing-concerns',
      'not-known',
    ] as const;
    const parts = purposes.map((purpose) => aParagraph({ id: purpose, purpose, text: 'Written.' }));
    expect(checkReport({ ...withBlocks(...parts), kind: 'end' }, everyChild).findings).toEqual([]);
    const hers = parts.map((part) => ({ ...part, about: [mother] }));
    expect(checkReport({ ...withBlocks(...hers), kind: 'end' }, everyChild).findings).toHaveLength(4);
  });

  it('A12 never lets dates kept stand for effect', () => {
    const dates = someFacts({ ...b, topic: 'timeliness', items: [{ label: 'Conference held', value: 'In time' }] });
    expect(codes(withBlocks(dates))).toEqual(['timeliness-without-effect']);
    const effect = aParagraph({ id: 'c', purpose: 'child-outcome', about: [mia], text: 'She sleeps through.' });
    expect(codes(withBlocks(dates, effect))).toEqual([]);
  });

  it('E17 wants progress explained where attendance is below the threshold', () => {
    const flagged = aParagraph({ ...b, isPositive: true, text: 'He listens more.' });
    expect(codes(withBlocks(flagged))).toEqual(['progress-against-attendance']);
    expect(codes(withBlocks({ ...flagged, explanation: 'He was ill once.' }))).toEqual([]);
    const unflagged = aParagraph({ ...b, about: [mia], text: 'Good progress, no significant concerns.' });
    expect(codes(withBlocks(unflagged))).toEqual(['progress-against-attendance']);
    const policy = { seenShare: 0.6, adverseDays: 28 };
    expect(checkReport(withBlocks(flagged), everyChild, policy).findings).toEqual([]);
    const hers = aParagraph({ ...b, isPositive: true, about: [mother], text: 'She rests.' });
    expect(codes(withBlocks(hers))).toEqual([]);
  });

  it('E17 leaves what was not recorded out of the share, and never takes it for seen', () => {
    const found = (rows: AttendanceRow[]) => {
      const sentence = `${rows.length} held for him.`;
      const attendance = anAttendance({ rows, sentence, sentenceWithoutDays: sentence });
      const blocks = [attendance, aParagraph({ ...b, isPositive: true })];
      return codes(aReport({ sections: [aSection({ blocks }), ...aReport().sections.slice(1)] }));
    };
    const unmarked = aRow({ part: 'not-recorded' });
    expect(found([unmarked])).toEqual(['progress-against-attendance']);
    expect(found([aRow(), aRow(), aRow(), unmarked])).toEqual([]);
    expect(found([aRow(), aRow(), aRow({ part: 'missed' }), unmarked])).toEqual(['progress-against-attendance']);
  });

  it('E17 wants progress explained near an adverse event', () => {
    const event = aTimelineRow({ day: '2031-03-20', kind: 'incident', isAdverse: true, about: [mia] });
    const positive = aParagraph({ id: 'c', isPositive: true, about: [mother], text: 'She rests.' });
    expect(codes(withBlocks(aTimeline([event], b), positive))).toEqual(['progress-against-events']);
    expect(codes(withBlocks(aTimeline([{ ...event, day: '2031-02-01' }], b), positive))).toEqual([]);
  });

  it('C5 C8 C9 finds phrases wherever a person wrote, and leaves a child’s own words alone', () => {
    const text = 'Leanne will ensure he stays away; it was a lifestyle choice after family problems.';
    const found = checkReport(withBlocks(aParagraph({ ...b, about: [mother], text })), everyChild).findings;
    expect(found.map(({ code }) => code)).toEqual(['promise-laid-on-survivor', 'lifestyle-choice', 'family-problems']);
    expect(found.every(({ mayOverride, alternative, because }) => mayOverride && alternative && because)).toBe(true);
    const own = aParagraph({
      ...b,
      about: [mia],
      purpose: 'child-own-words',
      writtenBy: author,
      text: 'Family problems.',
    });
    expect(codes(withBlocks(own))).toEqual([]);
  });

  it('C8 takes a reason as an answer, for the same words only', () => {
    const report = withBlocks(aParagraph({ ...b, text: 'He calls it family problems.' }));
    const override = {
      code: 'family-problems',
      block: 'b',
      recipient: null,
      phrase: 'family problems',
      reason: 'These are his words, quoted to be discussed.',
      by: author,
      on: '2031-03-28',
    };
    const signed = checkReport({ ...report, overrides: [override] }, everyChild);
    expect(signed).toMatchObject({ canSign: true, findings: [{ code: 'family-problems', override }] });
    const other = checkReport({ ...report, overrides: [{ ...override, phrase: 'relationship issues' }] }, everyChild);
    expect(other.canSign).toBe(false);
    const unwritten = withBlocks(aParagraph({ ...b, text: null, writtenBy: null }));
    const forced = { ...override, code: 'text-to-be-written', phrase: null };
    expect(checkReport({ ...unwritten, overrides: [forced] }, everyChild).canSign).toBe(false);
  });

  it('F4 finds addresses, postcodes, phones and e-mail in any text', () => {
    const items = [{ label: 'Home', value: '14 Elm Road, ZZ9 4QF; 07700 900123; a.person@example.org' }];
    expect(codes(withBlocks(someFacts({ ...b, items })))).toEqual([
      'street-address',
      'postcode',
      'phone-number',
      'email-address',
    ]);
  });

  it('S42 finds another parent’s name, a child’s words and session days in what a parent would read', () => {
    const own = aParagraph({
      ...b,
      about: [mia],
      purpose: 'child-own-words',
      text: 'I hide when it gets loud. Always.',
    });
    const text = 'Dan and leanne met on 9 January at Harbour Hall. A child said: I hide when it gets loud.';
    const written = aParagraph({ id: 'c', about: [father], text });
    const { findings } = checkReport(withBlocks(own, written), everyChild);
    const key = reportRecipientKey(forFather);
    expect(findings.map(({ code, phrase, recipient, block }) => [code, phrase, recipient, block])).toEqual([
      ['name-in-version', 'Leanne', key, 'c'],
      ['child-words-in-version', 'I hide when it gets loud', key, 'c'],
      ['session-day-in-version', 'Harbour Hall', key, 'c'],
      ['session-day-in-version', '9 January', key, 'c'],
    ]);
  });

  it('S42 finds an advocate or a partner’s worker mentioned in what a parent would read', () => {
    const hers = aParagraph({ ...b, about: [mia], writtenBy: partnerWorker, text: 'We meet at school.' });
    const told = aParagraph({ id: 'c', about: [father], text: 'The IDVA and bisi cole know; ask Northmoor.' });
    const { findings } = checkReport(withBlocks(hers, told), everyChild);
    expect(findings.map(({ code, phrase, block }) => [code, phrase, block])).toEqual([
      ['involvement-in-version', 'IDVA', 'c'],
      ['involvement-in-version', 'Bisi Cole', 'c'],
    ]);
  });

  it('S42 reads for words that the caller forbids in one version, and for an author who may not write to family', () => {
    const forbidden = [{ recipient: reportRecipientKey(forMother), text: 'Seaview  House' }];
    const about = someFacts({ ...b, about: [mia], items: [{ label: 'Club', value: 'At seaview house.' }] });
    const { findings } = checkReport(withBlocks(about), { ...everyChild, forbidden });
    expect(findings).toMatchObject([{ code: 'forbidden-in-version', recipient: reportRecipientKey(forMother) }]);
    expect(new Set(codes(aReport({ author: advocate })))).toEqual(new Set(['author-not-for-family']));
  });
});

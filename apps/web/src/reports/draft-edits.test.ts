import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../api/api-problem.ts';
import { ella } from '../family/fake-family.test-support.ts';
import { answerOf } from './answer-words.ts';
import {
  overrideReason,
  reasonFor,
  withAnswer,
  withOverride,
  withoutRecipient,
  withReason,
  withRecipient,
  withText,
  withWithheld,
} from './draft-edits.ts';
import { draftErrors } from './draft-errors.ts';
import { chairId, sampleDraft, sampleFinding, sampleReport } from './fake-report.test-support.ts';
import { recipientChoices } from './recipient-choices.ts';
import { newReportSearch, reportSearch } from './report-steps.ts';
import { reportLead } from './report-words.ts';

describe('what an author types', () => {
  it('is kept by block, and an empty text is none', () => {
    const written = withText(sampleDraft(), 'life-ella', { text: 'Mornings are calm.' });
    expect(written.texts).toEqual([{ block: 'life-ella', text: 'Mornings are calm.' }]);
    const changed = withText(withText(written, 'other', { text: 'x' }), 'life-ella', { text: 'Mornings are hard.' });
    expect(changed.texts.map(({ block, text }) => [block, text])).toEqual([
      ['life-ella', 'Mornings are hard.'],
      ['other', 'x'],
    ]);
    expect(withText(changed, 'life-ella', { text: '  ' }).texts).toEqual([{ block: 'other', text: 'x' }]);
  });

  it('E17: keeps with a text that it tells of progress, and how that fits', () => {
    const written = withText(sampleDraft(), 'life-ella', { text: 'Better.' });
    const told = withText(withText(written, 'life-ella', { isPositive: true }), 'life-ella', {
      explanation: 'Seen at school.',
    });
    expect(told.texts).toEqual([
      { block: 'life-ella', text: 'Better.', isPositive: true, explanation: 'Seen at school.' },
    ]);
  });

  it('E11: takes “not asked” as an answer only with its reason', () => {
    expect(answerOf('not-asked-because', ' ')).toBeUndefined();
    expect(answerOf('not-asked-because', 'She was asleep.')).toEqual({
      answer: 'not-asked-because',
      note: 'She was asleep.',
    });
    expect(answerOf('yes', '')).toEqual({ answer: 'yes', note: null });
    expect(answerOf('', 'x')).toBeUndefined();
    const at = { block: 'questions-ella', question: 'Was Ella seen alone?' };
    const answered = withAnswer(sampleDraft(), at, answerOf('no', ''));
    expect(answered.answers).toHaveLength(1);
    expect(withAnswer(answered, at, undefined).answers).toEqual([]);
  });

  it('E10: keeps why a restricted part is needed, until the reason is taken back', () => {
    const needed = withReason(sampleDraft(), 'needed', 'restricted-ella', 'The school acts on it.');
    expect(reasonFor(needed, 'needed', 'restricted-ella')).toBe('The school acts on it.');
    expect(withReason(needed, 'needed', 'restricted-ella', '').needed).toEqual([]);
  });

  it('C8: keeps a decision against a finding for those words alone', () => {
    const finding = sampleFinding({ code: 'family-problems', phrase: 'Family problems', mayOverride: true });
    const decided = withOverride(sampleDraft(), finding, 'A quotation.');
    expect(overrideReason(decided, { ...finding, phrase: 'family problems' })).toBe('A quotation.');
    expect(overrideReason(decided, { ...finding, phrase: 'other words' })).toBe('');
    expect(withOverride(decided, finding, ' ').overrides).toEqual([]);
  });

  it('E8: lets go of what was decided for a recipient who is removed, and of nothing else', () => {
    const parent = { kind: 'parent' as const, personId: ella, childIds: [ella], knowsOfUnborn: false };
    const withTwo = withRecipient(sampleDraft(), parent);
    const withheld = [
      { part: 'section-ella', recipient: 'parent' as const, only: ella, reason: 'Not safe.' },
      { part: 'section-ella', recipient: 'chair' as const, only: chairId, reason: 'Not relevant.' },
    ];
    const decided = withheld.reduce(withWithheld, withTwo);
    const left = withoutRecipient(decided, ella);
    expect(left.recipients).toEqual([{ kind: 'chair', staffId: chairId }]);
    expect(left.withheld.map(({ reason }) => reason)).toEqual(['Not relevant.']);
  });
});

describe('draftErrors', () => {
  const draft = sampleDraft({ texts: [{ block: 'life-ella', text: 'x' }] });
  const problem = (path: string, code = 'too-big') =>
    new ApiProblem({
      type: 'about:blank',
      title: 'x',
      status: 422,
      code: 'invalid-input',
      errors: [{ path, code, message: 'This is too long' }],
    });

  it('leads to the text an error is about', () => {
    expect(draftErrors(problem('draft.texts.0.text'), draft)).toEqual([
      { path: 'text-life-ella', message: 'This is too long' },
    ]);
    expect(draftErrors(problem('draft.title', 'title-not-neutral'), draft)).toEqual([
      { path: 'title', message: 'Title must say nothing to someone who finds the paper' },
    ]);
    expect(draftErrors(problem('draft.recipients.0.staffId'), draft)).toEqual([
      { path: undefined, message: 'This is too long' },
    ]);
  });

  it('says that nothing is saved when the server is not reached, and nothing when all is well', () => {
    expect(draftErrors(new ApiProblem(null), draft)[0]?.message).toMatch(/^Not saved\. Waymark cannot be reached/);
    expect(draftErrors(null, draft)).toEqual([]);
  });
});

describe('the report’s words', () => {
  it.each([
    [
      { state: 'draft', findings: [sampleFinding()], canSign: false },
      'One thing is to settle before it can be signed.',
    ],
    [{ state: 'draft', findings: [], canSign: true }, 'Nothing is left to settle: it can be signed.'],
    [{ state: 'signed', findings: [], canSign: false }, 'Signed. What each recipient got stays as it is.'],
  ] as const)('says first how far it is', ({ state, findings, canSign }, words) => {
    expect(reportLead({ state, findings: [...findings], canSign })).toBe(words);
  });

  it('takes a step and a meeting from the address, and nothing else', () => {
    expect(reportSearch({ step: 'sign' })).toEqual({ step: 'sign' });
    expect(reportSearch({ step: 'anything' })).toEqual({});
    expect(newReportSearch({ meeting: chairId })).toEqual({ meeting: chairId });
    expect(newReportSearch({ meeting: 'Friday' })).toEqual({});
  });
});

describe('recipientChoices', () => {
  const staff = (name: string, roles: readonly ('chair' | 'team-manager' | 'facilitator')[], isActive = true) => ({
    staffId: name,
    name,
    organisationId: 'x',
    organisation: 'Northmoor Council',
    teamId: null,
    team: null,
    isActive,
    roles: [...roles],
  });
  const all = [
    staff('Ruth', ['chair']),
    staff('Ann', ['team-manager']),
    staff('Sam', ['facilitator']),
    staff('Gone', ['chair'], false),
  ];
  const names = (kind: Parameters<typeof recipientChoices>[0], report = sampleReport()) =>
    recipientChoices(kind, report, all).map(({ text }) => text.split(',')[0]);

  it('offers colleagues by what they are, and members of the family by whether they are its children', () => {
    expect(names('chair')).toEqual(['Ruth']);
    expect(names('lead-practitioner')).toEqual(['Ann']);
    expect(names('other-professional')).toEqual(['Ruth', 'Ann', 'Sam']);
    expect(names('parent')).toEqual(['Marcus Bell']);
    expect(names('child')).toEqual(['Ella Bell']);
  });

  it('offers no version to a child who is not born yet', () => {
    const [subject] = sampleReport().subjects;
    const subjects = subject === undefined ? [] : [{ ...subject, bornOn: null, expectedOn: '2026-08-20' }];
    expect(names('child', sampleReport({ subjects }))).toEqual([]);
  });
});

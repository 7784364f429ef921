import { describe, expect, it } from 'vitest';
import { ella } from '../family/fake-family.test-support.ts';
import { checkGroups } from './check-groups.ts';
import { chairId, sampleFinding, sampleReport } from './fake-report.test-support.ts';

const groupsOf = (...findings: ReturnType<typeof sampleFinding>[]) =>
  checkGroups({ report: sampleReport(), findings }).map(({ title, entries }) => ({
    title,
    entries: entries.map((entry) => ({
      title: entry.title,
      codes: entry.findings.map(({ code }) => code),
      questions: entry.openQuestions.map(({ phrase }) => phrase),
    })),
  }));
const question = (phrase: string) =>
  sampleFinding({ code: 'question-not-answered', block: 'questions-ella', phrase, person: null });

describe('what the checks found, by where it is mended', () => {
  it('E11: says all questions left open in one part together, and what else is wrong with it beside', () => {
    const wrong = sampleFinding({ code: 'family-problems', block: 'questions-ella', phrase: 'issues', person: null });
    expect(groupsOf(question('Seen alone?'), wrong, question('Free to speak?'))).toEqual([
      {
        title: 'Ella Bell',
        entries: [{ title: 'Key questions', codes: ['family-problems'], questions: ['Seen alone?', 'Free to speak?'] }],
      },
    ]);
  });

  it('follows the order of the report, with what is about no part of it first', () => {
    const inMarcus = sampleFinding({ section: 'section-marcus', block: 'attendance-marcus', person: null });
    const nowhere = sampleFinding({ section: null, block: null, person: null });
    expect(groupsOf(inMarcus, sampleFinding(), nowhere).map(({ title }) => title)).toEqual([
      'The whole report',
      'Ella Bell',
      'Marcus Bell',
    ]);
  });

  it('D2: names a child by name where the report has no section of hers yet', () => {
    expect(groupsOf(sampleFinding({ section: null, block: null, person: ella }))[0]?.title).toBe('Ella Bell');
  });

  it('E8: names the version it concerns, and keeps two versions of one part apart', () => {
    const key = `chair:${chairId}`;
    const found = groupsOf(
      sampleFinding({ code: 'name-in-version', recipient: key }),
      sampleFinding({ code: 'name-in-version', recipient: 'parent:x' }),
    );
    expect(found[0]?.entries.map(({ title }) => title)).toEqual([
      'What it is like to be Ella now, version of Ruth Adeyemi, chair of the conference',
      'What it is like to be Ella now, version of a recipient',
    ]);
  });

  it('puts what was decided against last', () => {
    const { author: by } = sampleReport();
    const override = {
      code: 'decided',
      block: null,
      recipient: null,
      phrase: null,
      reason: 'Quoted',
      by,
      on: '2026-06-04',
    };
    const decided = sampleFinding({ code: 'decided', override });
    expect(groupsOf(decided, sampleFinding({ code: 'open' }))[0]?.entries[0]?.codes).toEqual(['open', 'decided']);
  });
});

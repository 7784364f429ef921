import { isFamilyRecipient, reportRecipientKey } from '../recipient.ts';
import type { ReportRecipient } from '../recipient-schema.ts';
import type { Report } from '../report.ts';
import { allowedPeople } from '../version/allowed-people.ts';
import { canHaveFamilyVersion, divideReport } from '../version/divide-report.ts';
import type { WithheldPart } from '../version/withheld-part.ts';
import { findingOf, type ReportFinding } from './finding.ts';
import { forbiddenNames } from './forbidden-names.ts';
import { involvementWords } from './involvement-words.ts';
import type { ReportCheckContext } from './policy.ts';
import { blocksIn, reportTexts } from './report-texts.ts';
import { standsIn } from './stands-in.ts';
import { versionTexts } from './version-texts.ts';
import { wordsOfDay } from './words-of-day.ts';

interface Forbidden {
  readonly code: string;
  readonly requirement: string;
  readonly because: string;
  readonly words: readonly string[];
}

/** Sentences of children's words that this recipient does not get, four words and more. */
const childWords = (report: Report, withheld: readonly WithheldPart[]): string[] => {
  const ids = withheld.filter(({ reasons }) => reasons.some(({ code }) => code === 'child-words'));
  const isOut = (section: string, block: string) =>
    ids.some((part) => part.block === block || (part.part === 'section' && part.section === section));
  return blocksIn(report)
    .flatMap(({ section, block }) => (block.kind === 'paragraph' && isOut(section, block.id) ? [block.text ?? ''] : []))
    .flatMap((text) => text.split(/[.!?\n"\u201c\u201d]+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/u).length >= 4);
};

const sessionWords = (report: Report): string[] => {
  const blocks = blocksIn(report).map(({ block }) => block);
  const rows = blocks.flatMap((block) => (block.kind === 'attendance' ? block.rows : []));
  const places = rows.flatMap(({ place }) => (place === null ? [] : [place]));
  const dated = blocks.flatMap((block) => (block.kind === 'timeline' ? block.rows : []));
  const days = [...rows, ...dated.filter(({ kind }) => kind === 'session')].map(({ day }) => day);
  return [...new Set([...places, ...days.flatMap(wordsOfDay)])];
};

const forbiddenFor = (
  report: Report,
  recipient: ReportRecipient,
  withheld: readonly WithheldPart[],
  context: ReportCheckContext,
): Forbidden[] => {
  const key = reportRecipientKey(recipient);
  const allowed = allowedPeople(report.subjects, recipient);
  return [
    {
      code: 'name-in-version',
      requirement: 'S42',
      because: 'It names somebody whose part this recipient may not have.',
      words: allowed === null ? [] : forbiddenNames(report.people, allowed),
    },
    {
      code: 'child-words-in-version',
      requirement: 'S42',
      because: "It repeats a child's own words to somebody who does not get them.",
      words: childWords(report, withheld),
    },
    {
      code: 'session-day-in-version',
      requirement: 'S42',
      because: 'It tells the day or place of a session.',
      words: isFamilyRecipient(recipient) ? sessionWords(report) : [],
    },
    {
      code: 'involvement-in-version',
      requirement: 'S42',
      because: 'It tells that an advocate or a worker is supporting a child or a partner.',
      words: isFamilyRecipient(recipient) ? involvementWords(report) : [],
    },
    {
      code: 'forbidden-in-version',
      requirement: 'F4',
      because: 'These words must not stand in this version.',
      words: context.forbidden.filter((item) => item.recipient === key).map(({ text }) => text),
    },
  ];
};

/** Every recipient's version read as they would read it: names, children's words, session days in free text (S42, F4). */
export const checkVersions = (report: Report, context: ReportCheckContext): ReportFinding[] => {
  const places = new Map(reportTexts(report).map(({ text, section, block }) => [text, { section, block }]));
  return report.recipients.flatMap((recipient) => {
    const key = reportRecipientKey(recipient);
    if (isFamilyRecipient(recipient) && !canHaveFamilyVersion(report)) {
      const because = 'The name of the author would tell a family member who works with the child or a partner.';
      return [findingOf({ code: 'author-not-for-family', requirement: 'S42', recipient: key, because })];
    }
    const { version, withheld } = divideReport(report, recipient);
    const forbidden = forbiddenFor(report, recipient, withheld, context);
    return versionTexts(version).flatMap((text) =>
      forbidden.flatMap(({ words, code, requirement, because }) =>
        words
          .filter((phrase) => standsIn(phrase, text))
          .map((phrase) => {
            const { section, block } = places.get(text) ?? { section: null, block: null };
            return findingOf({ code, requirement, mayOverride: true, section, block, recipient: key, phrase, because });
          }),
      ),
    );
  });
};

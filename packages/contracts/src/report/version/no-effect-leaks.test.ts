import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '../blocks/block.ts';
import type { ReportRecipient } from '../recipient-schema.ts';
import type { Report } from '../report.ts';
import type { ReportSection } from '../section.ts';
import {
  aGuard,
  anAttendance,
  aParagraph,
  aSection,
  aTimeline,
  aTimelineRow,
  someFacts,
  someQuestions,
} from '../testing/sample-blocks.ts';
import { advocate, father, grandmother, jude, mia, mother, partnerWorker } from '../testing/sample-people.ts';
import { aReport, forFather, forMother } from '../testing/sample-report.ts';
import { versionFor } from './version-for.ts';
import { withheld } from './withheld.ts';

const marker = 'MARKER';

/** Blocks that model.md section 7 and S42 keep from this parent, made without asking the code under test. */
const keptFrom = (other: string): fc.Arbitrary<ReportBlock> => {
  const self = other === mother ? father : mother;
  const about = fc.constantFrom<string[]>([self], [mia], [mia, jude], [other], [self, other], [grandmother]);
  const base = { title: marker, text: marker };
  return fc.oneof(
    fc
      .tuple(about, fc.constantFrom('support', 'whereabouts', 'safe-contact', 'professionals', 'chair'))
      .map(([people, level]) => aParagraph({ ...base, about: people, level })),
    fc
      .constantFrom<string[]>([other], [self, other], [mia, other], [grandmother])
      .map((people) => aParagraph({ ...base, about: people })),
    fc.constantFrom(mia, jude).map((child) => aParagraph({ ...base, about: [child], purpose: 'child-own-words' })),
    fc.constantFrom(mia, jude).map((child) => aParagraph({ ...base, about: [child], level: 'casework' })),
    fc.constantFrom(advocate, partnerWorker).map((writtenBy) => aParagraph({ ...base, about: [mia], writtenBy })),
    fc
      .constantFrom('advocate-involvement', 'partner-worker-involvement', 'session-days', 'pattern-question')
      .map((content) => someFacts({ title: marker, about: [self], holds: [content] })),
    fc.constant(someQuestions({ title: marker, isPattern: true, about: [self] })),
    fc.constant(anAttendance({ programme: marker, person: mia, about: [mia], position: 'child', rows: [] })),
    fc.constant(anAttendance({ programme: marker, person: other, about: [other] })),
    fc.constant(
      aTimeline([aTimelineRow({ text: marker, kind: 'session' }), aTimelineRow({ text: marker, about: [other] })]),
    ),
    fc.constant(
      someFacts({ title: marker, about: [self], withheldFrom: [{ recipient: 'parent', only: null, reason: marker }] }),
    ),
  );
};

interface Added {
  readonly report: Report;
  readonly ids: readonly string[];
}

const withAdded = (blocks: readonly ReportBlock[], places: readonly number[], isOwnSection: boolean): Added => {
  const named = blocks.map((block, at) => ({ ...block, id: `added-${at}` }));
  const own: ReportSection = aSection({ id: 'added', title: marker, blocks: named });
  const { sections } = aReport();
  const at = (places[0] ?? 0) % (sections.length + 1);
  const spread = sections.map((section, index) => ({
    ...section,
    blocks: named.reduce<ReportBlock[]>((kept, block, order) => {
      const place = places[order] ?? 0;
      return place % sections.length === index ? kept.toSpliced(place % (kept.length + 1), 0, block) : kept;
    }, section.blocks),
  }));
  const changed = isOwnSection ? sections.toSpliced(at, 0, own) : spread;
  return { report: aReport({ sections: changed, revision: 7 }), ids: named.map(({ id }) => id) };
};

const cases: readonly (readonly [string, ReportRecipient, string])[] = [
  ['father', forFather, mother],
  ['mother', forMother, father],
];

describe.each(cases)('the version of the %s', (_name, recipient, other) => {
  it('S40 S42 stays equal whatever the recipient may not see is added, and names none of it', () => {
    const before = JSON.stringify(versionFor(aReport(), recipient));
    fc.assert(
      fc.property(
        fc.array(keptFrom(other), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(50), { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (blocks, places, isOwnSection) => {
          const { report, ids } = withAdded(blocks, places, isOwnSection);
          const after = JSON.stringify(versionFor(report, recipient));
          expect(after).toBe(before);
          expect(after).not.toContain(marker);
          const listed = withheld(report, recipient).map(({ block }) => block);
          expect(ids.every((id) => listed.includes(id))).toBe(true);
        },
      ),
    );
  });

  it('S40 stays equal when plan actions, overrides and recipients that are not theirs change', () => {
    const before = versionFor(aReport(), recipient);
    const action = {
      reference: '1',
      text: marker,
      laidOn: 'A parent',
      owner: 'Social worker',
      dueOn: null,
      outcome: null,
      ...aGuard(other),
    };
    const planActions = [action];
    expect(versionFor(aReport({ planActions, recipients: [] }), recipient)).toEqual(before);
  });
});

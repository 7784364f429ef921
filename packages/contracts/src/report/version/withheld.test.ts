import { describe, expect, it } from 'vitest';
import { aParagraph, aSection, aTimeline, aTimelineRow, someFacts } from '../testing/sample-blocks.ts';
import { advocate, father, mia, mother } from '../testing/sample-people.ts';
import { aReport, chair, forFather, forMother, reportWith } from '../testing/sample-report.ts';
import { sharingDecision } from './sharing-decision.ts';
import { withheld } from './withheld.ts';

describe('what is withheld, for the author', () => {
  it('E8 lists each part with every reason, the author’s own words among them', () => {
    const block = aParagraph({
      id: 'b',
      level: 'support',
      about: [mother],
      withheldFrom: [{ recipient: 'parent', only: father, reason: 'She fears what follows.' }],
    });
    const report = reportWith(aSection({ id: 'added', blocks: [block] }));
    const entry = withheld(report, forFather).find((part) => part.block === 'b');
    expect(entry).toMatchObject({ part: 'block', section: 'added', title: 'What we did' });
    expect(entry?.reasons.map(({ code }) => code)).toEqual(['level', 'about-another-person', 'chosen']);
    expect(entry?.reasons.at(-1)?.because).toBe('She fears what follows.');
    expect(withheld(report, chair).filter((part) => part.block === 'b')).toEqual([]);
  });

  it('lists rows and details taken out of what is kept, and whole sections once', () => {
    const timeline = aTimeline([aTimelineRow(), aTimelineRow({ text: 'She moved.', about: [mother] })]);
    const report = reportWith(
      aSection({ id: 'added', blocks: [timeline] }),
      aSection({ id: 'hers', title: 'About her', about: [mother], blocks: [someFacts({ about: [mia] })] }),
    );
    const parts = withheld(report, forFather).map(({ part, title }) => [part, title]);
    expect(parts).toContainEqual(['row', 'She moved.']);
    expect(parts).toContainEqual(['section', 'About her']);
    expect(parts).toContainEqual(['detail', 'Days and places of sessions']);
    expect(parts).not.toContainEqual(['block', 'Facts']);
  });

  it('E8 gives the disclosure log what is shared, what is not and why, for each recipient', () => {
    const decision = sharingDecision(aReport(), forMother);
    expect(decision).toMatchObject({ recipient: { kind: 'parent', id: mother }, isVersionMade: true });
    expect(decision.purpose).toBe(aReport().purpose);
    expect(decision.sharedBlocks).toContain(`life-${mia}`);
    expect(decision.sharedBlocks).not.toContain('an-attendance');
    expect(decision.withheld.map(({ block }) => block)).toContain('an-attendance');
    expect(decision.withheld.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('E8 records the decision not to give a report at all', () => {
    const decision = sharingDecision(aReport({ author: advocate }), forFather);
    expect(decision).toMatchObject({ isVersionMade: false, sharedBlocks: [] });
    expect(decision.withheld[0]).toMatchObject({ part: 'report', reasons: [{ code: 'advocate-involvement' }] });
  });
});

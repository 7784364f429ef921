import type { FactsBlock, ReportBlock } from '@waymark/contracts';
import { smallProgramme } from '@waymark/core/testing';
import type { EnrolmentForReport, ReportRequest } from '@waymark/plugin-api/server';
import { describe, expect, it } from 'vitest';
import { blocksAreSound, emptyPeriodStands, nothingForAnotherParent, nothingOfAnotherPerson } from './reports.ts';

const facts = (enrolment: EnrolmentForReport, changes: Partial<FactsBlock> = {}): FactsBlock => ({
  kind: 'facts',
  id: `small-steps-facts-${enrolment.enrolmentId}`,
  title: 'Facts',
  topic: null,
  items: [{ label: 'Documents', value: String(enrolment.records.length) }],
  level: 'shared',
  about: [enrolment.personId],
  withheldFrom: [],
  holds: [],
  neededBecause: null,
  ...changes,
});

const withSections = (part: (enrolment: EnrolmentForReport, request: ReportRequest) => readonly ReportBlock[]) =>
  smallProgramme({
    reportSections: async (request) => request.enrolments.flatMap((enrolment) => part(enrolment, request)),
  });

const all = [blocksAreSound, emptyPeriodStands, nothingForAnotherParent, nothingOfAnotherPerson];

describe('the checks of report sections', () => {
  it('let sound sections pass, and a programme without any', async () => {
    for (const check of all) {
      await expect(check(withSections((enrolment) => [facts(enrolment)]))).resolves.toBeUndefined();
      await expect(check(smallProgramme())).resolves.toBeUndefined();
    }
  });

  it('find a part that is not there, since it throws', async () => {
    const plugin = withSections(() => {
      throw new Error('no part');
    });
    await expect(blocksAreSound(plugin)).rejects.toThrow('part-not-available');
  });

  it('find a block that is about nobody of the report', async () => {
    const plugin = withSections((enrolment) => [facts(enrolment, { about: [enrolment.enrolmentId] })]);
    await expect(blocksAreSound(plugin)).rejects.toThrow('part-not-available');
  });

  it('find a part that does not stand when nothing was kept', async () => {
    const plugin = withSections((enrolment) => {
      if (enrolment.prompts.length === 0) throw new Error('divided by nothing');
      return [facts(enrolment)];
    });
    await expect(emptyPeriodStands(plugin)).rejects.toThrow('part-not-available');
  });

  it('find a part of one parent that stands in another parent’s version', async () => {
    const plugin = withSections((enrolment) =>
      enrolment.childIds.map((childId, index) =>
        facts(enrolment, { about: [childId], id: `small-steps-child-${index}-${enrolment.enrolmentId}` }),
      ),
    );
    await expect(nothingForAnotherParent(plugin)).rejects.toThrow('tells-another-parent');
  });

  it('find a version that tells how many take part', async () => {
    const plugin = withSections((enrolment, { enrolments }) => [
      facts(enrolment, { items: [{ label: 'People', value: String(enrolments.length) }] }),
    ]);
    await expect(nothingOfAnotherPerson(plugin)).rejects.toThrow('tells-of-another-person');
  });
});

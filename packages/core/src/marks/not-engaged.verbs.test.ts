import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewAlert } from '../alerts/index.ts';
import { viewEnrolment } from '../enrolments/index.ts';
import { viewFamily, viewMyChildren } from '../families/index.ts';
import { loadAttendanceCounted } from '../figures/load-attendance-counted.ts';
import { viewReport } from '../reports/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { startedReport } from '../testing/report-drafts.ts';
import { performRead } from '../verbs/perform.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
  await markFather(at, 1, 'attended-not-engaged', { note: 'Turned his chair to the wall' });
  await markFather(at, 2, 'attended-not-engaged', { note: 'On his phone' });
});
afterEach(() => at.core.remove());

const children = async () => (await performRead(at.core, viewMyChildren, { actor: at.lead, input: {} })).children;

const attendanceInReport = async () => {
  const { lead, family } = at;
  const reportId = await startedReport(at.core, lead, { familyId: family.familyId, childIds: [family.childId] });
  const { report } = await performRead(at.core, viewReport, { actor: lead, input: { reportId } });
  return report.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'attendance');
};
const counted = () =>
  at.core.store.write(
    async (unit) =>
      await loadAttendanceCounted(unit, at.core.programmes, {
        month: '2026-02',
        from: '2026-02-01',
        to: '2026-02-28',
        asAt: at.core.store.now(),
      }),
  );

describe('S7 there but not engaged', () => {
  it('counts as seen on every screen, in every report and figure alike', async () => {
    const expected = '2 held for him: seen 2 (2 there but not engaged). Last seen 12 February 2026, today.';
    const place = await performRead(at.core, viewEnrolment, {
      actor: at.offering.coordinator,
      input: { enrolmentId: at.enrolmentId },
    });
    const family = await performRead(at.core, viewFamily, {
      actor: at.lead,
      input: { familyId: at.family.familyId },
    });
    const father = family.people.find(({ personId }) => personId === at.family.fatherId);
    const cards = (await children()).flatMap(({ services }) => services.map(({ sentence }) => sentence));
    const block = await attendanceInReport();
    expect([place.sentence, father?.services[0]?.sentence, ...cards, block?.sentence]).toEqual(Array(4).fill(expected));
    expect(block?.counts).toMatchObject({ held: 2, parts: { seen: 2, missed: 0 } });
    expect(await counted()).toMatchObject([{ seen: 2, missed: 0 }]);
  });

  it('is told when it happens twice running, to the lead practitioner of the child', async () => {
    const alert = (await children())
      .flatMap(({ toAnswer }) => toAnswer)
      .find(({ event }) => event === 'not-engaged-running');
    const view = await performRead(at.core, viewAlert, { actor: at.lead, input: { alertId: alert?.alertId } });
    expect(view).toMatchObject({ rule: 'not-engaged-running-2', personName: 'Kit Example' });
    expect(view.sessions.map(({ code }) => code)).toEqual(['attended-not-engaged', 'attended-not-engaged']);
  });
});

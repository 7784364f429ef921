import { describe, it } from 'vitest';
import { type Check, checkPage } from './harness/check-page.ts';
import { useJourney } from './harness/use-journey.ts';
import { answerAlert } from './one-family/answer.ts';
import { decideAndWait, makeGroup, offerAndPlace } from './one-family/coordinate.ts';
import { facilitator } from './one-family/family.ts';
import { markTonight } from './one-family/mark.ts';
import { refer } from './one-family/refer.ts';
import { arrangeConference, printReport, writeReport } from './one-family/report.ts';
import { takeTonight } from './one-family/tonight.ts';

const journey = useJourney('one-family');
const check: Check = (visit, name) => checkPage(journey, visit, name);

/** Somebody at a device, after the clock was put to a moment; whoever was signed in before has been idle too long. */
const at = async (moment: string, name: string) => {
  journey.clock.moveTo(moment);
  const visit = await journey.visit();
  await visit.enter(name);
  return visit;
};

/** Evenings of the group, two weeks at Christmas left out, and what is recorded of him. */
const evenings = [
  ['2026-12-01', 'Attended'],
  ['2026-12-08', 'Attended'],
  ['2026-12-15', 'Attended, came late'],
  ['2027-01-05', 'Attended'],
  ['2027-01-12', 'Did not come, no contact'],
  ['2027-01-26', 'Did not come, no contact'],
] as const;

describe('one family, from referral to conference', () => {
  it('the lead practitioner refers the father', async () => {
    await refer(await at('2026-11-20T09:05:00.000Z', 'Morgan Ellis'), check);
  });

  it('the coordinator decides, and he waits', async () => {
    await decideAndWait(await at('2026-11-20T11:00:00.000Z', 'Joan Sutcliffe'), check);
  });

  it('the coordinator makes a group and gives him a place in it', async () => {
    const joan = await at('2026-11-24T10:00:00.000Z', 'Joan Sutcliffe');
    await makeGroup(joan, check);
    await offerAndPlace(joan, check);
  });

  it('S22 the facilitator marks six sessions, two of them missed in a row', async () => {
    for (const [day, mark] of evenings) {
      const dev = await at(`${day}T18:40:00.000Z`, facilitator);
      await markTonight(dev, mark, day === '2026-12-01' ? check : undefined);
      await dev.page.context().close();
    }
  });

  it('her worker knows the same evening that he did not come', async () => {
    await takeTonight(await at('2027-01-26T18:52:00.000Z', 'Alice Thornton'), check);
  });

  it('S22 the lead practitioner answers for the child', async () => {
    await answerAlert(await at('2027-01-27T09:10:00.000Z', 'Morgan Ellis'), check);
  });

  it('the lead practitioner writes and signs the report for the conference', async () => {
    const morgan = await at('2027-01-28T14:00:00.000Z', 'Morgan Ellis');
    await arrangeConference(morgan, check);
    await writeReport(morgan, check);
  });

  it('the chair prints the version made for her', async () => {
    await printReport(await at('2027-02-04T16:00:00.000Z', 'Dame Ruth Calder'), check);
  });
});

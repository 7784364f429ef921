import type { Instant } from '@waymark/contracts';
import type { Core } from '@waymark/core';
import { openTestCore, programmesOf, smallProgramme, testClock } from '@waymark/core/testing';
import type { ScratchCore } from './cohort-template.ts';

const demo = { referralAnswers: () => ({}), records: () => [], promptAnswers: () => [] };

export const now: Instant = '2026-03-05T19:30:00.000Z';

/** An empty core with a small programme that has a story. */
export const openSmallCore = async (): Promise<ScratchCore & { readonly core: Core }> => {
  const clock = testClock(now);
  const core = await openTestCore(programmesOf([{ ...smallProgramme(), demo }]), clock);
  return { core, clock: { now: clock.now, travelTo: clock.set }, remove: core.remove };
};

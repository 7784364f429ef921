import { describe, expect, it } from 'vitest';
import { ladderTellsNoLater, neverAgainstTheCaredFor, sentenceAddsUp } from './checks/attendance.ts';
import { completionCanBeReached } from './checks/completion.ts';
import { demoIsTheSameTwice, demoIsTold, demoKeepsToThePast } from './checks/demo.ts';
import {
  eligibilityIsTotal,
  findingsIgnoreThePartnersSide,
  findingsNameTheirRule,
  neverOnConviction,
  neverOnSeparation,
} from './checks/eligibility.ts';
import { formsCanBeFilledIn, formsKeepWhatWasTypedToThemselves, formsSayWhatIsWrong } from './checks/forms.ts';
import { guardsAreTotal, guardsLetGo } from './checks/guards.ts';
import { ladderIsNotWeaker, loads, loadsInAnyOrder, refusesItsDouble } from './checks/loading.ts';
import {
  blocksAreSound,
  emptyPeriodStands,
  nothingForAnotherParent,
  nothingOfAnotherPerson,
} from './checks/reports.ts';
import { stagesAreTotal, stagesIgnoreOrder } from './checks/stages.ts';
import { findBreaches } from './purity/find-breaches.ts';
import { purityInputs } from './purity/purity-inputs.ts';
import type { ConformanceSubject } from './subject.ts';

/**
 * Registers the tests that every programme passes (contract.md, the conformance kit), for the points that exist today:
 * manifest and shapes, forms, eligibility, guards, stages, marks and ladder, completion, report sections, demonstration, purity.
 */
export const runConformance = ({ server, entry }: ConformanceSubject): void => {
  describe(`the programme ${server.shared?.manifest?.id ?? 'without an id'} conforms`, () => {
    describe('manifest and shapes', () => {
      it('is loaded by the host, with nothing to refuse', () => expect(loads(server).shared).toBe(server.shared));
      it('is loaded beside another programme in any order, with the same result', () => loadsInAnyOrder(server));
      it('is refused beside a second programme with its names', () => refusesItsDouble(server));
    });

    describe('forms', () => {
      it('accept answers, and read them again as they were', () => formsCanBeFilledIn(server));
      it('locate whatever is wrong at a field', () => formsSayWhatIsWrong(server));
      it('never repeat in a message what was typed', () => formsKeepWhatWasTypedToThemselves(server));
    });

    describe('eligibility', () => {
      it('finds something of every referral, whatever was answered, and never fails', () => eligibilityIsTotal(server));
      it('names each rule once', () => findingsNameTheirRule(server));
      it('never depends on a conviction (B4)', () => neverOnConviction(server));
      it('never depends on a separation (I1)', () => neverOnSeparation(server));
      it('says nothing that changes with the partner’s side', () => findingsIgnoreThePartnersSide(server));
    });

    describe('guards', () => {
      it('answer every move of every referral', () => guardsAreTotal(server));
      it('keep nobody from being let go', () => guardsLetGo(server));
    });

    describe('stages', () => {
      it('answer of every place, whatever is known of the children', () => stagesAreTotal(server));
      it('do not depend on the order of the children', () => stagesIgnoreOrder(server));
    });

    describe('marks and ladder', () => {
      it('has a ladder that is nowhere weaker than the core’s where a child has a plan', () =>
        ladderIsNotWeaker(server));
      it('tells whom the core would tell, no later, on any history', () => ladderTellsNoLater(server));
      it('makes of no history of a survivor or child a miss, a run or a "not engaging" (C7)', () =>
        neverAgainstTheCaredFor(server));
      it('keeps the sentence adding up on any history (S45)', () => sentenceAddsUp(server));
    });

    describe('completion', () => {
      it('is reached by whoever covers everything, and not without a mandatory item', () =>
        completionCanBeReached(server));
    });

    describe('report sections', () => {
      it('return sound blocks, each with its level and whom it is about', () => blocksAreSound(server));
      it('stand for a period in which nothing was kept', () => emptyPeriodStands(server));
      it('give nothing to another parent', () => nothingForAnotherParent(server));
      it('keep a version as it is when another person of the report takes part too', () =>
        nothingOfAnotherPerson(server));
    });

    describe('demonstration', () => {
      it('tells answers, documents and prompts that are the programme’s own', () => demoIsTold(server));
      it('tells the same for the same number', () => demoIsTheSameTwice(server));
      it('tells nothing that lies ahead', () => demoKeepsToThePast(server));
    });

    it('has pure rules: no clock, dice, network, machine or memory, input left alone, and an end', async () => {
      expect(await findBreaches(entry, purityInputs(server))).toEqual([]);
    }, 40_000);
  });
};

import { coreLadder } from '@waymark/core/rules';
import { smallProgramme } from '@waymark/core/testing';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formOf, sound, withShared } from '../bad-plugins/bad-plugin.ts';
import { ladderTellsNoLater, neverAgainstTheCaredFor, sentenceAddsUp } from './attendance.ts';
import { completionCanBeReached } from './completion.ts';
import { demoIsTheSameTwice, demoIsTold, demoKeepsToThePast } from './demo.ts';
import {
  eligibilityIsTotal,
  findingsIgnoreThePartnersSide,
  findingsNameTheirRule,
  neverOnConviction,
  neverOnSeparation,
} from './eligibility.ts';
import { formsCanBeFilledIn, formsKeepWhatWasTypedToThemselves, formsSayWhatIsWrong } from './forms.ts';
import { guardsAreTotal, guardsLetGo } from './guards.ts';
import { ladderIsNotWeaker } from './loading.ts';

const text = { label: 'A', kind: 'text' } as const;
const pass = (because = 'Nothing is said against it.') => [{ rule: 'a-rule', outcome: 'pass', because }] as const;

const asksIf = (key: string, label: string): ServerPlugin['shared'] =>
  withShared({
    referralForm: formOf({ [key]: z.boolean() }, { [key]: { label, kind: 'yes-no' } }),
  }).shared;

describe('the checks of the kit', () => {
  it('let a sound programme pass', () => {
    const quiet: ServerPlugin = { ...sound, eligibility: () => pass() };
    for (const check of [
      formsCanBeFilledIn,
      formsSayWhatIsWrong,
      formsKeepWhatWasTypedToThemselves,
      eligibilityIsTotal,
      findingsNameTheirRule,
      findingsIgnoreThePartnersSide,
      neverOnConviction,
      neverOnSeparation,
      guardsAreTotal,
      guardsLetGo,
      ladderIsNotWeaker,
      ladderTellsNoLater,
      neverAgainstTheCaredFor,
      sentenceAddsUp,
      completionCanBeReached,
      demoIsTold,
      demoIsTheSameTwice,
      demoKeepsToThePast,
    ]) {
      expect(() => check(quiet)).not.toThrow();
    }
  });

  describe('of eligibility', () => {
    it('find a rule that throws on some answers', () => {
      const careless = smallProgramme({
        eligibility: ({ answers }) => pass(String(z.string().parse(answers['seesChild']))),
      });
      expect(() => eligibilityIsTotal(careless)).toThrow('rule-fails');
    });

    it('find a rule that says nothing', () => {
      expect(() => eligibilityIsTotal(smallProgramme({ eligibility: () => [] }))).toThrow('nothing-found');
    });

    it('find a rule that is named twice', () => {
      const plugin = smallProgramme({ eligibility: () => [...pass(), ...pass()] });
      expect(() => findingsNameTheirRule(plugin)).toThrow('rule-twice');
    });

    it('find a finding that tells of the partner’s side', () => {
      expect(() => findingsIgnoreThePartnersSide(smallProgramme())).toThrow('finding-tells-of-the-partner');
    });

    it('find a rule that depends on a conviction (B4)', () => {
      const shared = asksIf('hasConviction', 'Was he convicted?');
      const eligibility: ServerPlugin['eligibility'] = ({ answers }) =>
        answers['hasConviction'] === true ? pass() : [{ rule: 'a-rule', outcome: 'stop', because: 'Not for him.' }];
      expect(() => neverOnConviction({ shared, eligibility })).toThrow('depends-on-conviction');
      expect(() => neverOnConviction({ shared, eligibility: () => pass() })).not.toThrow();
    });

    it('find a rule that depends on a separation (I1), also where only its words do', () => {
      const shared = asksIf('livesApart', 'Have the parents separated?');
      const eligibility: ServerPlugin['eligibility'] = ({ answers }) =>
        answers['livesApart'] === true ? pass() : [{ rule: 'a-rule', outcome: 'needs-decision', because: 'Ask.' }];
      expect(() => neverOnSeparation({ shared, eligibility })).toThrow('depends-on-separation');
      const worded = smallProgramme({ eligibility: () => pass('The parents are separated.') });
      expect(() => neverOnSeparation(worded)).toThrow('depends-on-separation');
    });
  });

  describe('of guards', () => {
    it('find a guard that fails on some referrals', () => {
      const plugin = smallProgramme({
        guards: [({ to }) => (to === 'waiting' ? z.never().parse(to) : { allows: true })],
      });
      expect(() => guardsAreTotal(plugin)).toThrow('guard-fails');
    });

    it('find a guard that lets nobody go', () => {
      const plugin = smallProgramme({
        guards: [() => ({ allows: false, code: 'stay', because: 'Nobody leaves.' })],
      });
      expect(() => guardsLetGo(plugin)).toThrow('nobody-let-go');
    });
  });

  describe('of forms', () => {
    it('find a field that changes when it is read again', () => {
      const plugin = withShared({
        referralForm: formOf({ a: z.string().transform((typed) => `${typed}!`) }, { a: text }),
      });
      expect(() => formsCanBeFilledIn(plugin)).toThrow('answers-change-when-read-again');
    });

    it('find an error that belongs to no field', () => {
      const referralForm = formOf({ a: z.string().optional() }, { a: text });
      const schema = referralForm.schema.superRefine(({ a }, context) => {
        if (a === undefined) context.addIssue({ code: 'custom', message: 'missing', path: ['elsewhere'] });
      });
      expect(() => formsSayWhatIsWrong(withShared({ referralForm: { ...referralForm, schema } }))).toThrow(
        'error-without-a-field',
      );
    });

    it('find a message that repeats what was typed', () => {
      const a = z.string().refine(() => false, { error: ({ input }) => `"${String(input)}" is wrong` });
      const plugin = withShared({ referralForm: formOf({ a }, { a: text }) });
      expect(() => formsKeepWhatWasTypedToThemselves(plugin)).toThrow('typed-value-in-message');
    });
  });

  describe('of marks, ladder and completion', () => {
    const own = { ...coreLadder, source: sound.shared.manifest.id };

    it('find a ladder that is weaker', () => {
      const rungs = own.rungs.filter(({ event }) => event !== 'turned-away');
      expect(() => ladderIsNotWeaker(withShared({ ladder: { ...own, rungs } }))).toThrow('ladder-rung-missing');
    });

    it('find a ladder that tells later on some history', () => {
      const rungs = own.rungs.map((rung) =>
        rung.event === 'absent' && rung.how === 'list' ? { ...rung, byWhen: { days: 3 } } : rung,
      );
      expect(() => ladderTellsNoLater(withShared({ ladder: { ...own, rungs } }))).toThrow('told-later-than-the-core');
      expect(() => ladderTellsNoLater(withShared({ ladder: own }))).not.toThrow();
    });

    it('find a completion nobody can reach, and one that nothing is needed for', () => {
      const { completion } = sound.shared;
      const tooMuch = withShared({ completion: { ...completion, minutes: 10_000 } });
      expect(() => completionCanBeReached(tooMuch)).toThrow('completion-out-of-reach');
      const nothing = withShared({ completion: { ...completion, mandatoryItems: [], contentPercent: 0 } });
      expect(() => completionCanBeReached(nothing)).toThrow('completion-for-nothing');
    });
  });

  describe('of the demonstration', () => {
    const story = { referralAnswers: () => ({}), records: () => [], promptAnswers: () => [] };

    it('find answers the form does not take, and a throw', () => {
      const wrong = smallProgramme({ demo: { ...story, referralAnswers: () => ({ seesChild: 'often' }) } });
      expect(() => demoIsTold(wrong)).toThrow('demo-left-out: invalid seesChild invalid_value');
      const throwing = smallProgramme({
        demo: {
          ...story,
          referralAnswers: (n) => {
            if (n > 30) throw new Error('no more');
            return {};
          },
        },
      });
      expect(() => demoIsTold(throwing)).toThrow('demo-left-out: threw');
    });

    it('find a document of no kind and an answer to no prompt', () => {
      const record = { kind: 'diary', on: '2026-02-01', document: {} };
      expect(() => demoIsTold(smallProgramme({ demo: { ...story, records: () => [record] } }))).toThrow(
        'record-unknown',
      );
      const answers = [{ promptId: 'weather', reply: 'yes' as const }];
      expect(() => demoIsTold(smallProgramme({ demo: { ...story, promptAnswers: () => answers } }))).toThrow(
        'unknown-prompt',
      );
    });

    it('find a story that differs, and one that lies ahead', () => {
      let told = 0;
      const promptAnswers = () => {
        told += 1;
        return [{ promptId: `prompt-${told}`, reply: 'yes' as const }];
      };
      expect(() => demoIsTheSameTwice(smallProgramme({ demo: { ...story, promptAnswers } }))).toThrow('demo-differs');
      const record = { kind: 'diary', on: '2027-02-01', document: {} };
      expect(() => demoKeepsToThePast(smallProgramme({ demo: { ...story, records: () => [record] } }))).toThrow(
        'demo-in-the-future',
      );
    });
  });
});

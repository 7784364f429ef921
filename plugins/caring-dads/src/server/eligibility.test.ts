import type { Finding, ReferralSnapshot } from '@waymark/plugin-api/shared';
import { describe, expect, it } from 'vitest';
import { type ReferralAnswers, referralForm, referralFormSchema } from '../shared/referral-form.ts';
import { type CaringDadsSettings, settingsSchema } from '../shared/settings.ts';
import { eligibility } from './eligibility.ts';

const id = (number: number) => `01890a5d-ac96-7000-8000-${String(number).padStart(12, '0')}`;

const fitting: ReferralAnswers = {
  concerns: ['domestic-abuse'],
  sexualHarmConcern: 'no',
  contactWithChild: 'weekly',
  contactIsSupervised: 'yes',
  contactDispute: 'no',
  othersInvolved: 'yes',
  otherProfessionals: 'Health visitor',
  acknowledgesHarm: 'no',
  wantsToTakePart: 'yes',
  drinkOrDrugsPreventAttendance: 'no',
  knowsOfPartnerContact: 'yes',
  perpetratorProgrammeConsidered: 'offered',
};

interface Given {
  readonly answers?: Partial<ReferralAnswers>;
  readonly settings?: Partial<CaringDadsSettings>;
  readonly ages?: readonly (number | null)[];
}

/** A baby of whom no day is known, or a child of an age. */
const childOf = (age: number | null) => ({ age, isUnborn: age === null, gestationWeeks: null, isOnPlan: false });
const father = { position: 'person-causing-harm', age: 31, isUnborn: false, gestationWeeks: null } as const;

const referralWith = ({ answers, settings, ages = [4] }: Given): ReferralSnapshot => ({
  referralId: id(1),
  offeringId: id(2),
  receivedOn: '2026-03-01',
  urgency: 'routine',
  needBy: null,
  subjects: [{ ...father, personId: id(3), state: 'submitted' }],
  children: ages.map((age, index) => ({ ...childOf(age), personId: id(10 + index) })),
  answers: { ...fitting, ...answers },
  settings: settingsSchema.parse(settings ?? {}),
  records: [],
  partnersOffered: false,
});

const findingsOf = (given: Given): readonly Finding[] => eligibility(referralWith(given), '2026-03-05');
const outcomeOf = (rule: string, given: Given) => findingsOf(given).find((finding) => finding.rule === rule)?.outcome;

describe('the entry conditions', () => {
  it('are met by a father who fits', () => {
    expect(findingsOf({}).filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  });

  it.each<[string, Partial<ReferralAnswers>, Finding['outcome']]>([
    ['no-sexual-harm', { sexualHarmConcern: 'yes' }, 'stop'],
    ['no-sexual-harm', { sexualHarmConcern: 'not-known' }, 'ask'],
    ['contact-with-child', { contactWithChild: 'lives-with' }, 'pass'],
    ['contact-with-child', { contactWithChild: 'fortnightly' }, 'pass'],
    ['contact-with-child', { contactWithChild: 'expected' }, 'needs-decision'],
    ['contact-with-child', { contactWithChild: 'none' }, 'needs-decision'],
    ['contact-with-child', { contactWithChild: 'not-known' }, 'ask'],
    ['contact-with-child', { contactIsSupervised: 'yes' }, 'pass'],
    ['contact-dispute', { contactDispute: 'yes' }, 'needs-decision'],
    ['contact-dispute', { contactDispute: 'not-known' }, 'ask'],
    ['others-involved', { othersInvolved: 'no' }, 'needs-decision'],
    ['others-involved', { othersInvolved: 'not-known' }, 'ask'],
    ['able-to-attend', { drinkOrDrugsPreventAttendance: 'yes' }, 'needs-decision'],
    ['able-to-attend', { drinkOrDrugsPreventAttendance: 'not-known' }, 'ask'],
    ['acknowledges-harm', { acknowledgesHarm: 'no' }, 'pass'],
    ['willing', { wantsToTakePart: 'no' }, 'ask'],
    ['willing', { wantsToTakePart: 'not-known' }, 'ask'],
    ['partner-contact', { knowsOfPartnerContact: 'no' }, 'ask'],
    ['perpetrator-programme', { perpetratorProgrammeConsidered: 'not-considered' }, 'ask'],
    ['perpetrator-programme', { perpetratorProgrammeConsidered: 'not-available' }, 'pass'],
    ['perpetrator-programme', { concerns: ['neglect'], perpetratorProgrammeConsidered: 'not-considered' }, 'pass'],
  ])('%s, given %o: %s', (rule, answers, outcome) => {
    expect(outcomeOf(rule, { answers })).toBe(outcome);
  });

  it('ask who else is involved where that was left out', () => {
    const { otherProfessionals: _, ...answers } = fitting;
    const referral = { ...referralWith({}), answers };
    expect(eligibility(referral, '2026-03-05').find(({ rule }) => rule === 'others-involved')?.outcome).toBe('ask');
  });

  it.each<[readonly (number | null)[], Finding['outcome']]>([
    [[4], 'pass'],
    [[16], 'pass'],
    [[17], 'needs-decision'],
    [[19, 3], 'pass'],
    [[null], 'needs-decision'],
    [[], 'needs-decision'],
  ])('for children of %j (an unborn baby has no age): %s', (ages, outcome) => {
    expect(outcomeOf('child-of-age', { ages })).toBe(outcome);
  });

  it('stop for nothing but a concern about sexual harm', () => {
    const { shape } = referralFormSchema;
    const stops = Object.entries(shape).flatMap(([field, schema]) =>
      ['yes', 'no', 'not-known', 'none', 'not-considered', ['neglect']].flatMap((value) =>
        schema.safeParse(value).success
          ? eligibility({ ...referralWith({}), answers: { ...fitting, [field]: value } }, '2026-03-05')
              .filter(({ outcome }) => outcome === 'stop')
              .map(() => `${field} ${String(value)}`)
          : [],
      ),
    );
    expect(stops).toEqual(['sexualHarmConcern yes']);
  });

  it('leave a form of an older version to a person', () => {
    expect(eligibility({ ...referralWith({}), answers: { agreed: true } }, '2026-03-05')).toEqual([
      { rule: 'referral-form', outcome: 'needs-decision', because: 'The referral form is not complete.' },
    ]);
  });
});

describe('what is set for an offering', () => {
  it.each<[Partial<CaringDadsSettings>, Partial<ReferralAnswers>, string, Finding['outcome']]>([
    [{ contactWithChild: 'weekly' }, { contactWithChild: 'fortnightly' }, 'contact-with-child', 'needs-decision'],
    [{ contactWithChild: 'expected' }, { contactWithChild: 'expected' }, 'contact-with-child', 'pass'],
    [{ contactWithChild: 'expected' }, { contactWithChild: 'none' }, 'contact-with-child', 'needs-decision'],
    [{ needsAcknowledgement: true }, { acknowledgesHarm: 'no' }, 'acknowledges-harm', 'needs-decision'],
    [{ needsAcknowledgement: true }, { acknowledgesHarm: 'not-known' }, 'acknowledges-harm', 'ask'],
    [{ needsAcknowledgement: true }, { acknowledgesHarm: 'yes' }, 'acknowledges-harm', 'pass'],
    [{ oldestChild: 12 }, {}, 'child-of-age', 'pass'],
  ])('%o, given %o: %s is %s', (settings, answers, rule, outcome) => {
    expect(outcomeOf(rule, { settings, answers })).toBe(outcome);
  });

  it('moves the oldest age of a child', () => {
    expect(outcomeOf('child-of-age', { settings: { oldestChild: 12 }, ages: [13] })).toBe('needs-decision');
    expect(outcomeOf('child-of-age', { settings: { oldestChild: 17 }, ages: [17] })).toBe('pass');
  });
});

describe('the referral form', () => {
  const words = JSON.stringify(referralForm.fields);

  it('asks for no conviction (B4)', () => {
    expect(words).not.toMatch(/convict|criminal|sentence[d ]/iu);
  });

  it('asks for no separation (I1)', () => {
    expect(words).not.toMatch(/separat|divorc|apart/iu);
  });

  it('asks who else is involved only where somebody is', () => {
    expect(referralForm.fields['otherProfessionals']?.onlyWhen).toEqual({ field: 'othersInvolved', is: 'yes' });
  });
});

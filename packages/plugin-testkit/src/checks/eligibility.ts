import { loadProgrammes } from '@waymark/host';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { Finding, ReferralSnapshot } from '@waymark/plugin-api/shared';
import fc from 'fast-check';
import { days } from '../arbitraries/basics.ts';
import { fieldArbitrary } from '../arbitraries/json-field.ts';
import { anyReferralSnapshots, referralSnapshots } from '../arbitraries/referral-snapshots.ts';
import { checkAll } from '../check-all.ts';
import { holds } from '../refuse.ts';

/** The programme's rule behind the host's wrapper, and what it was at fault with. */
const underWatch = (server: ServerPlugin) => {
  const faults: string[] = [];
  const { eligibility } = loadProgrammes([server], {
    onFault: ({ point, kind, where }) => faults.push(`${point} ${kind} ${where}`),
  }).get(server.shared.manifest.id);
  return { eligibility, faults };
};

const asText = (findings: readonly Finding[]): string => JSON.stringify(findings);

/** Whatever is in a referral, the rule itself gives findings: it neither throws nor leaves the decision to the host. */
export const eligibilityIsTotal = (server: ServerPlugin): void => {
  const { eligibility, faults } = underWatch(server);
  if (eligibility === undefined) return;
  checkAll(
    200,
    fc.property(anyReferralSnapshots(server), days, (referral, today) => {
      const findings = eligibility(referral, today);
      holds(faults.length === 0, 'rule-fails', faults.join('; '));
      holds(findings.length > 0, 'nothing-found', 'a rule says at least one thing');
    }),
  );
};

/** Findings name each rule once, so that a decision can name what it decides about. */
export const findingsNameTheirRule = (server: ServerPlugin): void => {
  const { eligibility } = underWatch(server);
  if (eligibility === undefined) return;
  checkAll(
    60,
    fc.property(anyReferralSnapshots(server), days, (referral, today) => {
      const rules = eligibility(referral, today).map(({ rule }) => rule);
      holds(new Set(rules).size === rules.length, 'rule-twice', rules.join(', '));
    }),
  );
};

/**
 * Whether a partner was offered a worker comes from her side: only a guard may ask it, and no finding, which his side
 * reads, changes with it.
 */
export const findingsIgnoreThePartnersSide = (server: ServerPlugin): void => {
  const { eligibility } = underWatch(server);
  if (eligibility === undefined) return;
  checkAll(
    100,
    fc.property(referralSnapshots(server), days, (referral, today) => {
      const [offered, not] = [true, false].map((partnersOffered) =>
        asText(eligibility({ ...referral, partnersOffered }, today)),
      );
      holds(offered === not, 'finding-tells-of-the-partner', 'findings differ with partnersOffered');
    }),
  );
};

const fieldsAbout = (server: ServerPlugin, words: RegExp): readonly string[] => {
  const { fields, schema } = server.shared.referralForm;
  return Object.keys(schema.shape).filter((key) => words.test(`${key} ${JSON.stringify(fields[key] ?? {})}`));
};

const withAnswer = (referral: ReferralSnapshot, field: string, value: unknown): ReferralSnapshot => ({
  ...referral,
  answers: { ...referral.answers, [field]: value },
});

/** No finding speaks of it, and whatever a field that asks about it is answered with, the findings stay the same. */
const neverDependsOn = (server: ServerPlugin, words: RegExp, code: string): void => {
  const { eligibility } = underWatch(server);
  if (eligibility === undefined) return;
  const fields = fieldsAbout(server, words);
  checkAll(
    60,
    fc.property(referralSnapshots(server), days, (referral, today) => {
      const findings = eligibility(referral, today);
      holds(!findings.some((finding) => words.test(asText([finding]))), code, 'a finding speaks of it');
    }),
  );
  for (const field of fields) {
    const schema = server.shared.referralForm.schema.shape[field];
    if (schema === undefined) continue;
    checkAll(
      60,
      fc.property(referralSnapshots(server), fieldArbitrary(schema), days, (referral, value, today) => {
        const before = asText(eligibility(referral, today));
        holds(asText(eligibility(withAnswer(referral, field, value), today)) === before, code, `answers.${field}`);
      }),
    );
  }
};

/** Eligibility never depends on a conviction (domain.md B4). */
export const neverOnConviction = (server: ServerPlugin): void =>
  neverDependsOn(server, /convict|criminal[- ]?record/iu, 'depends-on-conviction');

/** No programme may ask for a separation (domain.md I1). */
export const neverOnSeparation = (server: ServerPlugin): void =>
  neverDependsOn(server, /separat(?:e|ed|ion|ing)|divorc|split[- ]?up|live[sd]?[- ]apart/iu, 'depends-on-separation');

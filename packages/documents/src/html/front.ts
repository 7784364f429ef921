import { dayOf, planCategoryLabels, planKindLabels, type ReportVersion } from '@waymark/contracts';
import { type Html, html } from './html.ts';
import { pairs } from './pairs.ts';
import { recipientWords } from './running.ts';
import { table } from './table.ts';
import { ageWords, dayWords, instantWords, staffWords } from './words.ts';

const summary = (version: ReportVersion): Html => {
  const { period, signed, revision, purpose } = version;
  const signature =
    signed === null ? [] : ([['Signed', `${staffWords(signed.by)}, on ${instantWords(signed.at)}`]] as const);
  return pairs([
    ['Reference', version.reference],
    ['For', recipientWords(version)],
    ['Period', `${dayWords(period.from)} to ${dayWords(period.to)}`],
    ['As at', instantWords(version.asAt)],
    ['Author', staffWords(version.author)],
    ...signature,
    ...(revision === null ? [] : ([['Revision', String(revision)]] as const)),
    ...(purpose === null ? [] : ([['Why it is shared', purpose]] as const)),
  ]);
};

const children = ({ subjects, asAt }: ReportVersion): Html =>
  table({
    caption: 'Children in this report',
    columns: [
      { title: 'Child', as: 'wide' },
      { title: 'Born', as: 'wide' },
      { title: 'Plan', as: 'wide' },
    ],
    rows: subjects.map(({ name, bornOn, expectedOn, plan }) => [
      name,
      bornOn === null
        ? `Expected ${expectedOn === null ? '' : dayWords(expectedOn)}`
        : `${dayWords(bornOn)}, ${ageWords(bornOn, dayOf(asAt))}`,
      plan === null
        ? 'No plan'
        : html`${planKindLabels[plan.kind]} ${plan.reference}${plan.category !== null && `, ${planCategoryLabels[plan.category].toLowerCase()}`}, since ${dayWords(plan.startedOn)}`,
    ]),
  });

const gaps = ({ notAvailable }: ReportVersion): Html => html`
<section class="box gap"><h2>Not available</h2>${notAvailable.map(
  ({ what, reference, accepted }) =>
    html`<p>${what}: not available, reference ${reference}.${accepted !== null && ` Accepted by ${staffWords(accepted.by)}, on ${dayWords(accepted.on)}: ${accepted.reason}`}</p>`,
)}</section>`;

const actions = ({ planActions }: ReportVersion): Html => {
  const hasNumbers = planActions.some(({ reference }) => reference !== null);
  return table({
    caption: 'Plan actions',
    columns: [
      ...(hasNumbers ? [{ title: 'No.', as: 'short' } as const] : []),
      { title: 'Action', as: 'wide' },
      { title: 'Laid on', as: 'wide' },
      { title: 'Owner', as: 'wide' },
      { title: 'Due', as: 'short' },
      { title: 'Outcome', as: 'wide' },
    ],
    rows: planActions.map(({ reference, text, laidOn, owner, dueOn, outcome }) => [
      ...(hasNumbers ? [reference ?? ''] : []),
      text,
      laidOn,
      owner,
      dueOn === null ? 'No date' : dayWords(dueOn),
      outcome ?? 'Not known',
    ]),
  });
};

/** The first page: title, whether it is signed, what it is about, and what could not be produced. */
export const front = (version: ReportVersion): Html => html`
<h1>${version.title}</h1>
${version.signed === null && html`<p class="status">Draft, not signed</p>`}
${summary(version)}
${version.notAvailable.length > 0 && gaps(version)}
${version.subjects.length > 0 && children(version)}
${version.planActions.length > 0 && actions(version)}`;

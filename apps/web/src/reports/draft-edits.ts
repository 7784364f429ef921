import type { QuestionAnswer, ReportDraft, ReportFinding, ReportRecipientInput } from '@waymark/contracts';
import { recipientIdOf } from '@waymark/contracts';

type TextOf = ReportDraft['texts'][number];

const isBlank = (text: string): boolean => text.trim() === '';

/** The same draft with one list replaced: what is not that block's, then what is. */
const replaced = <Item>(items: readonly Item[], isOld: (item: Item) => boolean, item: Item | undefined): Item[] => {
  const at = items.findIndex(isOld);
  if (at < 0) return item === undefined ? [...items] : [...items, item];
  return item === undefined ? items.filter((one) => !isOld(one)) : items.map((one) => (isOld(one) ? item : one));
};

/** What an author typed into a block. An empty text is none, so that a block that must be written shows as unwritten. */
export const withText = (draft: ReportDraft, block: string, change: Partial<Omit<TextOf, 'block'>>): ReportDraft => {
  const before = draft.texts.find((text) => text.block === block);
  const { text = '', isPositive, explanation } = { ...before, ...change };
  const item: TextOf | undefined = isBlank(text)
    ? undefined
    : {
        block,
        text,
        ...(isPositive !== undefined && { isPositive }),
        ...(explanation !== undefined && !isBlank(explanation) && { explanation }),
      };
  return { ...draft, texts: replaced(draft.texts, (one) => one.block === block, item) };
};

/** An answer to a question of a block; `undefined` takes it back. */
export const withAnswer = (
  draft: ReportDraft,
  at: { readonly block: string; readonly question: string },
  answer: QuestionAnswer | undefined,
): ReportDraft => ({
  ...draft,
  answers: replaced(
    draft.answers,
    ({ block, question }) => block === at.block && question === at.question,
    answer === undefined ? undefined : { ...at, answer },
  ),
});

/** Lists of blocks with a reason each: why a restricted part is needed, or left out, or a gap accepted. */
export type ReasonList = 'needed' | 'leftOut' | 'acceptedGaps';

/** The reason given for a block; an empty one takes the decision back. */
export const withReason = (draft: ReportDraft, list: ReasonList, block: string, reason: string): ReportDraft => ({
  ...draft,
  [list]: replaced(draft[list], (one) => one.block === block, isBlank(reason) ? undefined : { block, reason }),
});

export const reasonFor = (draft: ReportDraft, list: ReasonList, block: string): string =>
  draft[list].find((one) => one.block === block)?.reason ?? '';

type Override = ReportDraft['overrides'][number];
type Decided = Pick<ReportFinding, 'code' | 'block' | 'recipient' | 'phrase'>;

const isOf =
  (finding: Decided) =>
  ({ code, block, recipient, phrase }: Override): boolean =>
    code === finding.code &&
    block === finding.block &&
    recipient === finding.recipient &&
    phrase?.toLowerCase() === finding.phrase?.toLowerCase();

/** A decision against a finding, for these words only; an empty reason takes it back. */
export const withOverride = (draft: ReportDraft, finding: Decided, reason: string): ReportDraft => {
  const { code, block, recipient, phrase } = finding;
  const item = isBlank(reason) ? undefined : { code, block, recipient, phrase, reason };
  return { ...draft, overrides: replaced(draft.overrides, isOf(finding), item) };
};

export const overrideReason = (draft: ReportDraft, finding: Decided): string =>
  draft.overrides.find(isOf(finding))?.reason ?? '';

/** One recipient more, or the same one as he or she is described now. */
export const withRecipient = (draft: ReportDraft, recipient: ReportRecipientInput): ReportDraft => ({
  ...draft,
  recipients: replaced(draft.recipients, (one) => recipientIdOf(one) === recipientIdOf(recipient), recipient),
});

/** Without a recipient, and without what was decided for this one alone. */
export const withoutRecipient = (draft: ReportDraft, id: string): ReportDraft => ({
  ...draft,
  recipients: draft.recipients.filter((one) => recipientIdOf(one) !== id),
  withheld: draft.withheld.filter(({ only }) => only !== id),
});

type Withheld = ReportDraft['withheld'][number];

/** A decision not to give a part to a recipient; the same decision again changes its reason. */
export const withWithheld = (draft: ReportDraft, decision: Withheld): ReportDraft => ({
  ...draft,
  withheld: replaced(
    draft.withheld,
    ({ part, only }) => part === decision.part && only === decision.only,
    isBlank(decision.reason) ? undefined : decision,
  ),
});

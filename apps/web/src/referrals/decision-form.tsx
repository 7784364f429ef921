import { useQueryClient } from '@tanstack/react-query';
import type { ReferralView } from '@waymark/contracts';
import { Button, ErrorSummary } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useSentForm } from '../forms/use-sent-form.ts';
import { useSeen } from '../offerings/use-seen.ts';
import { decidedWords, decisionsFor, decisionWords } from './decision-choices.ts';
import { DecisionFields } from './decision-fields.tsx';
import { decisionRefusal } from './decision-refusal.ts';
import { referralQuery } from './queries.ts';
import { referralChanges } from './referral-changes.ts';
import { decideReferral } from './referral-requests.ts';
import { isOutrun, RefusedByNow } from './refused-by-now.tsx';
import { type EnteredDecision, noDecision, toDecision } from './to-decision.ts';

export interface DecisionFormProps {
  readonly referral: ReferralView;
  readonly onDecided: (done: string) => Promise<void>;
}

/** What the coordinator decides, for the referral as it was on screen; a choice outlives every refusal (S18, S19). */
export const DecisionForm = ({ referral, onDecided }: DecisionFormProps): ReactNode => {
  const queries = useQueryClient();
  const { referralId } = referral;
  const { seen, before, sendFor } = useSeen(referral, () =>
    queries.fetchQuery({ ...referralQuery(referralId), staleTime: 0 }),
  );
  const form = useSentForm<EnteredDecision>({
    defaultValues: noDecision,
    send: async (entered) => {
      const decision = toDecision(referralId, entered);
      const decided = await sendFor(({ version }) => decideReferral(decision, version)).catch(decisionRefusal);
      await onDecided(decidedWords(decision.decision, decided.needBy));
    },
  });
  const entered = useWatch({ control: form.control });
  const chosen: EnteredDecision = { ...noDecision, ...entered };
  const possible = decisionsFor(seen);
  // A choice that is no longer possible stays in sight: the server says why, the reader chooses again.
  const decisions = before === undefined ? possible : [...new Set([...decisionsFor(before), ...possible])];
  const outrun = form.conflict !== undefined && isOutrun(form.conflict) ? form.conflict : undefined;
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decide">
      <h2 className="govuk-heading-m" id="decide">
        Decide
      </h2>
      {outrun === undefined ? (
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
      ) : (
        <RefusedByNow
          problem={outrun}
          changes={referralChanges(before, seen)}
          kept={
            <p className="govuk-body">
              {chosen.decision === '' ? '' : decisionWords[chosen.decision].text}
              {chosen.note.trim() === '' ? '' : `: “${chosen.note}”`}
            </p>
          }
        />
      )}
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <DecisionFields form={form} decisions={decisions} people={seen.people} entered={chosen} />
        <Button isBusy={form.isSending}>{form.isSending ? 'Saving' : 'Save the decision'}</Button>
      </form>
    </section>
  );
};

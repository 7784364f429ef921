import { type MakeReferralInput, newId } from '@waymark/contracts';
import type { ProgrammeShared } from '@waymark/plugin-api/shared';
import { BackLink, Button, ButtonGroup, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import type { CatalogueOffering } from '../offerings/own-offerings.ts';
import { CheckStep } from './check-step.tsx';
import type { EnteredReferral } from './entered-referral.ts';
import { KnowledgeFields } from './knowledge-fields.tsx';
import type { NamedFamily } from './named-person.ts';
import { enteredBefore, nothingEntered } from './nothing-entered.ts';
import { PeopleFields } from './people-fields.tsx';
import { peopleToRefer } from './people-to-refer.ts';
import { ProgrammeFields } from './programme-fields.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { referralWords } from './referral-words.ts';
import { sendReferral } from './send-referral.ts';
import { SurvivorFields } from './survivor-fields.tsx';
import { useSteps } from './use-steps.ts';

export interface ReferralFormProps {
  readonly family: NamedFamily;
  /** Everyone of the family, where the referrer wrote them down. */
  readonly newPeople?: MakeReferralInput['newPeople'];
  readonly offering: CatalogueOffering;
  readonly programme: ProgrammeShared;
  readonly back: { readonly href: string; readonly text: string };
  /** What was typed before the people were changed. */
  readonly entered?: EnteredReferral | undefined;
  /** Leads back to who it is about, where that can be changed; what was typed is handed over. */
  readonly onChangePeople?: ((typed: EnteredReferral) => void) | undefined;
  readonly onSent: () => void;
}

/** The whole referral on one page, a check, and the sending; whatever goes wrong, all that was typed stays. */
export const ReferralForm = (props: ReferralFormProps): ReactNode => {
  const { family, newPeople, offering, programme, back, entered: before, onChangePeople, onSent } = props;
  const [ids] = useState(() => ({ referralId: newId(), noteId: newId() }));
  const { step, goTo } = useSteps();
  const questions = programme.referralForm;
  const named = peopleToRefer(family, programme.manifest.subjects);
  const parts = { ...ids, familyId: family.familyId, newPeople, offeringId: offering.offeringId, questions, ...named };
  const form = useSentForm<EnteredReferral>({
    defaultValues: enteredBefore(before, nothingEntered(named.children.length, questions)),
    wordsFor: referralWords,
    send: async (entered) => {
      const outcome = await sendReferral(parts, entered, step);
      if (outcome === 'sent') onSent();
      else goTo(outcome.step);
      if (typeof outcome === 'object' && outcome.refusal !== undefined) throw outcome.refusal;
    },
  });
  const isChecking = step === 'check';
  return (
    <Page
      title={isChecking ? 'Check the referral before you send it' : `Refer to ${offering.title}`}
      lead={isChecking ? undefined : offering.summary}
      errors={form.errors}
      attempt={form.attempt}
      above={<BackLink href={back.href}>{back.text}</BackLink>}
    >
      <form noValidate onSubmit={form.submit} className="waymark-form">
        {/* Hidden, not taken away: what was typed stays in its fields while it is checked. */}
        <div hidden={isChecking}>
          <PeopleFields form={form} people={named.people} childrenOfFamily={named.children} />
          <ReasonFields form={form} />
          <KnowledgeFields form={form} />
          <h2 className="govuk-heading-m">What {programme.manifest.title} asks</h2>
          <ProgrammeFields form={form} questions={questions} />
          <SurvivorFields form={form} people={named.noted} />
        </div>
        {isChecking ? <CheckStep {...named} questions={questions} entered={form.getValues()} /> : null}
        <ButtonGroup>
          <Button isBusy={form.isSending}>
            {isChecking ? (form.isSending ? 'Sending' : 'Send the referral') : 'Check the referral'}
          </Button>
          {isChecking ? (
            <Button type="button" variant="plain" onClick={() => goTo('form')}>
              Change something
            </Button>
          ) : null}
          {onChangePeople === undefined || isChecking ? null : (
            <Button type="button" variant="plain" onClick={() => onChangePeople(form.getValues())}>
              Change the people
            </Button>
          )}
        </ButtonGroup>
      </form>
    </Page>
  );
};

import { type FieldError, type Id, type MakeReferralsInput, newId } from '@waymark/contracts';
import { BackLink, Button, ButtonGroup, formatList, Page } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { CheckStep } from './check-step.tsx';
import { ChildFields } from './child-fields.tsx';
import { type DraftForm, inOrderOf } from './drafts/draft-form.ts';
import { DraftLine } from './drafts/draft-line.tsx';
import { draftTitle } from './drafts/draft-title.ts';
import { KeepTyped } from './drafts/keep-typed.tsx';
import type { Draft } from './drafts/use-draft.ts';
import type { EnteredReferral } from './entered-referral.ts';
import { type ChosenOffering, formProgrammes } from './form-programmes.ts';
import type { NamedFamily } from './named-person.ts';
import { enteredBefore, nothingEntered } from './nothing-entered.ts';
import { PartFields } from './part-fields.tsx';
import { peopleToRefer } from './people-to-refer.ts';
import { referralWords } from './referral-words.ts';
import { sendReferrals } from './send-referrals.ts';
import { SurvivorFields } from './survivor-fields.tsx';
import { useSteps } from './use-steps.ts';
import type { Who } from './who-form.tsx';

export interface ReferralFormProps {
  readonly family: NamedFamily;
  /** Everyone of the family, where the referrer wrote them down. */
  readonly newPeople?: MakeReferralsInput['newPeople'];
  /** Who was said to be in it, where that can be changed; kept with the draft. */
  readonly who?: Who | undefined;
  readonly chosen: readonly ChosenOffering[];
  readonly back: { readonly href: string; readonly text: string };
  readonly draft: Draft;
  /** What was typed before: in the draft, or before the people were changed. */
  readonly before?: DraftForm | undefined;
  /** Leads back to who it is about, where that can be changed; what was typed is handed over. */
  readonly onChangePeople?: ((typed: DraftForm) => void) | undefined;
  readonly onSent: () => void;
}

const idsOf = (chosen: readonly ChosenOffering[], before: DraftForm | undefined) => ({
  noteId: before?.noteId ?? newId(),
  referralIds: Object.fromEntries(
    chosen.map(({ offering: { offeringId } }) => [offeringId, before?.referralIds[offeringId] ?? newId()]),
  ) as Readonly<Record<Id, Id>>,
});

/** What was typed for the programmes that are chosen now. */
const ofChosen = (before: DraftForm | undefined, childIds: readonly Id[], chosen: readonly ChosenOffering[]) => {
  const entered = before && inOrderOf(before, childIds);
  if (entered === undefined || before === undefined) return undefined;
  const partOf = ({ offering }: ChosenOffering) => entered.parts[before.offeringIds.indexOf(offering.offeringId)];
  return { ...entered, parts: chosen.map(partOf) };
};

/** The whole form on one page, a check, and the sending; whatever goes wrong, all that was typed stays. */
export const ReferralForm = (props: ReferralFormProps): ReactNode => {
  const { family, newPeople, who, chosen, back, draft, before, onChangePeople, onSent } = props;
  const [{ noteId, referralIds }] = useState(() => idsOf(chosen, before));
  const { step, goTo } = useSteps();
  const programmes = formProgrammes(chosen, family);
  const { children, noted } = peopleToRefer(family, []);
  const childIds = children.map(({ personId }) => personId);
  const offeringIds = chosen.map(({ offering }) => offering.offeringId);
  const { keeper } = draft;
  const titles = formatList(chosen.map(({ offering }) => offering.title));
  const isForSeveral = chosen.length > 1;
  const wordsFor = (error: FieldError): string | undefined => {
    const words = referralWords(error);
    const part = /^parts\.(\d+)\./.exec(error.path)?.[1];
    const of = isForSeveral && part !== undefined ? chosen[Number(part)]?.offering.title : undefined;
    return of === undefined ? words : `${words ?? error.message}: ${of}`;
  };
  const form = useSentForm<EnteredReferral>({
    defaultValues: enteredBefore(
      ofChosen(before, childIds, chosen),
      nothingEntered(
        children.length,
        programmes.map(({ questions }) => questions),
      ),
    ),
    wordsFor,
    send: async (entered) => {
      const parts = programmes.map(({ offering: { offeringId }, people, questions }) => ({
        referralId: referralIds[offeringId] ?? newId(),
        offeringId,
        people,
        questions,
      }));
      const settleDraft = () => keeper.end();
      const sent = { noteId, familyId: family.familyId, newPeople, children, parts, settleDraft };
      const outcome = await sendReferrals(sent, entered, step);
      if (outcome === 'sent') return onSent();
      keeper.goOn();
      goTo(outcome.step);
      if (outcome.refusal !== undefined) throw outcome.refusal;
    },
  });
  const typed = (): DraftForm => ({
    shape: 1,
    offeringIds,
    referralIds,
    noteId,
    childIds,
    entered: form.getValues(),
    ...(who !== undefined && { who }),
  });
  const kept = () => ({
    title: draftTitle(family.people, form.getValues(), titles),
    familyId: newPeople === undefined ? family.familyId : undefined,
    form: { ...typed() },
  });
  const isChecking = step === 'check';
  const childFields = <ChildFields form={form} childrenOfFamily={children} isForSeveral={isForSeveral} />;
  return (
    <Page
      title={isChecking ? 'Check the referral before you send it' : `Refer to ${titles}`}
      lead={isChecking ? undefined : isForSeveral ? severalWords : chosen[0]?.offering.summary}
      errors={form.errors}
      attempt={form.attempt}
      above={<BackLink href={back.href}>{back.text}</BackLink>}
    >
      <DraftLine draft={draft} />
      <KeepTyped control={form.control} keeper={keeper} kept={kept} />
      <form noValidate onSubmit={form.submit} className="waymark-form">
        {/* Hidden, not taken away: what was typed stays in its fields while it is checked. */}
        <div hidden={isChecking}>
          {isForSeveral ? childFields : null}
          {programmes.map((programme, index) => (
            <PartFields
              key={programme.offering.offeringId}
              form={form}
              index={index}
              chosen={programme}
              isOneOfSeveral={isForSeveral}
            >
              {isForSeveral ? null : childFields}
            </PartFields>
          ))}
          <SurvivorFields form={form} people={noted} />
        </div>
        {isChecking ? (
          <CheckStep programmes={programmes} childrenOfFamily={children} noted={noted} entered={form.getValues()} />
        ) : null}
        <ButtonGroup>
          <Button isBusy={form.isSending}>{buttonWords(isChecking, form.isSending, isForSeveral)}</Button>
          {isChecking ? (
            <Button type="button" variant="plain" onClick={() => goTo('form')}>
              Change something
            </Button>
          ) : null}
          {onChangePeople === undefined || isChecking ? null : (
            <Button type="button" variant="plain" onClick={() => onChangePeople(typed())}>
              Change the people
            </Button>
          )}
        </ButtonGroup>
      </form>
    </Page>
  );
};

const severalWords = 'One form, one referral for each programme. They are sent together, or none of them is.';

const buttonWords = (isChecking: boolean, isSending: boolean, isForSeveral: boolean): string => {
  if (!isChecking) return 'Check the referral';
  if (isSending) return 'Sending';
  return isForSeveral ? 'Send all referrals' : 'Send the referral';
};

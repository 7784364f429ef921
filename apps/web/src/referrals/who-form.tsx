import { useQuery } from '@tanstack/react-query';
import { dayOf, type MakeReferralsInput, newId } from '@waymark/contracts';
import { BackLink, Button, ButtonGroup, formatList, Page, Radios } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import type { DraftForm, PeopleTyped } from './drafts/draft-form.ts';
import { DraftLine } from './drafts/draft-line.tsx';
import { KeepTyped } from './drafts/keep-typed.tsx';
import type { Draft } from './drafts/use-draft.ts';
import { type EnteredPeople, mostPeople, nobodyEntered, type PersonIds, peopleEntered } from './entered-people.ts';
import type { ChosenOffering } from './form-programmes.ts';
import type { NamedFamily } from './named-person.ts';
import { NewPersonFields } from './new-person-fields.tsx';
import { peopleToReferQuery } from './queries.ts';

/** Who a referral is about, and what was entered to say so. */
export interface Who {
  readonly family: NamedFamily;
  /** Where they were written down. */
  readonly newPeople: MakeReferralsInput['newPeople'];
  readonly entered: EnteredPeople;
  readonly shown: number;
}

export interface WhoFormProps {
  readonly chosen: readonly ChosenOffering[];
  readonly draft: Draft;
  /** What was said before, where it is changed. */
  readonly before: Who | undefined;
  /** What was typed of it before it was said, and of the rest of the form. */
  readonly typedBefore: DraftForm | undefined;
  readonly onSaid: (who: Who) => void;
}

const title = 'Who is the referral about?';

const idsOf = (before: Who | undefined, typed: PeopleTyped | undefined): readonly PersonIds[] =>
  Array.from(
    { length: mostPeople },
    (_, index) => before?.newPeople?.[index] ?? typed?.ids[index] ?? { personId: newId(), membershipId: newId() },
  ).map(({ personId, membershipId }) => ({ personId, membershipId }));

/** For who works with no family here: people of one's own referrals, or people written down by hand. */
export const WhoForm = (props: WhoFormProps): ReactNode => {
  const query = useQuery(peopleToReferQuery());
  if (query.data !== undefined) return <WhoFields {...props} families={query.data.families} />;
  return (
    <Page title={title}>
      <QueryStates query={query} what="the people of your referrals">
        {() => null}
      </QueryStates>
    </Page>
  );
};

const WhoFields = ({
  chosen,
  draft,
  before,
  typedBefore,
  onSaid,
  families,
}: WhoFormProps & { readonly families: readonly NamedFamily[] }): ReactNode => {
  const typed = typedBefore?.typed;
  const [familyId] = useState(() =>
    before?.newPeople === undefined ? (typed?.familyId ?? newId()) : before.family.familyId,
  );
  const [ids] = useState(() => idsOf(before, typed));
  const [shown, setShown] = useState(before?.shown ?? typed?.shown ?? 2);
  const today = dayOf(serverClock.now());
  const form = useSentForm<EnteredPeople>({
    defaultValues: before?.entered ??
      typed?.entered ?? { ...nobodyEntered, chosen: families.length === 0 ? 'new' : '' },
    send: async (entered) => {
      const known = families.find((family) => family.familyId === entered.chosen);
      if (known !== undefined) return onSaid({ family: known, newPeople: undefined, entered, shown });
      const { people, newPeople } = peopleEntered(entered.people.slice(0, shown), ids, today);
      return onSaid({ family: { familyId, people }, newPeople, entered, shown });
    },
  });
  const kept = () => {
    const entered = form.getValues();
    const offerings = chosen.map(({ offering }) => offering);
    const names = entered.people.slice(0, shown).map((one) => `${one.givenNames} ${one.familyName}`.trim());
    const named = formatList(names.filter((name) => name !== ''));
    return {
      title: `${named === '' ? 'Nobody named yet' : named}: ${formatList(offerings.map((one) => one.title))}`.slice(
        0,
        300,
      ),
      familyId: undefined,
      form: {
        shape: 1,
        referralIds: {},
        noteId: newId(),
        childIds: [],
        ...typedBefore,
        offeringIds: offerings.map(({ offeringId }) => offeringId),
        who: undefined,
        typed: { familyId, ids, entered, shown },
      },
    };
  };
  const takes = (position: string) =>
    chosen.some(({ programme }) => programme.manifest.subjects.some((rule) => rule.position === position));
  const checkAll = (index: number) => (people: EnteredPeople['people']) => {
    const there = people.slice(0, shown);
    if (index === 0 && !there.some(({ position }) => takes(position)))
      return chosen.length > 1
        ? 'Write down somebody whom these programmes take'
        : 'Write down somebody whom this programme takes';
    if (index === 1 && !there.some(({ position }) => position === 'child')) return 'Write down at least one child';
    return true;
  };
  const byHand = (
    <>
      {Array.from({ length: shown }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a person keeps the place, nobody is taken out
        <NewPersonFields key={index} form={form} index={index} today={today} checkAll={checkAll(index)} />
      ))}
      {shown < mostPeople ? (
        <Button type="button" variant="secondary" onClick={() => setShown(shown + 1)}>
          Add another person
        </Button>
      ) : null}
    </>
  );
  return (
    <Page
      title={title}
      lead="Everybody the referral names: who is referred, each child it is for, and the other parent."
      above={<BackLink href={addresses.myReferrals}>Your referrals</BackLink>}
      errors={form.errors}
      attempt={form.attempt}
    >
      <DraftLine draft={draft} />
      <KeepTyped control={form.control} keeper={draft.keeper} kept={kept} />
      <form noValidate onSubmit={form.submit} className="waymark-form">
        {families.length === 0 ? (
          byHand
        ) : (
          <Radios
            {...form.register('chosen', { required: 'Choose whom the referral is about' })}
            label="Have you referred them before?"
            labelSize="m"
            choices={[
              ...families.map((family) => ({
                value: family.familyId,
                text: formatList(family.people.map(({ name }) => name)),
              })),
              { value: 'new', text: 'No, I write them down', conditional: byHand },
            ]}
            defaultValue={form.getValues('chosen')}
            error={form.errorOf('chosen')}
          />
        )}
        <ButtonGroup>
          <Button>Continue</Button>
        </ButtonGroup>
      </form>
    </Page>
  );
};

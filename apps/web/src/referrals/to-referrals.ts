import { consents, type Id, type MakeReferralsInput, needByReasons, urgencies } from '@waymark/contracts';
import { dayGiven } from '../family/date-field.tsx';
import { codeOf } from '../family/options-of.ts';
import type { EnteredPart, EnteredReferral } from './entered-referral.ts';
import type { NamedPerson } from './named-person.ts';

type OneReferral = MakeReferralsInput['referrals'][number];

/** One programme of the form: its offering, who may be referred to it, and the answers as its schema wants them. */
export interface PartToSend {
  readonly referralId: Id;
  readonly offeringId: Id;
  readonly people: readonly NamedPerson[];
  readonly answers: Readonly<Record<string, unknown>>;
}

export interface ReferralsToSend {
  readonly noteId: Id;
  readonly draftId: Id | undefined;
  readonly familyId: Id;
  readonly newPeople?: MakeReferralsInput['newPeople'];
  readonly children: readonly NamedPerson[];
  readonly parts: readonly PartToSend[];
}

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

const chosen = <Code extends string>(codes: readonly Code[], value: string): Code => {
  const code = codeOf(codes, value);
  if (code === undefined) throw new Error('the form sent what it had not checked');
  return code;
};

const needByOf = ({ needBy }: EnteredPart): OneReferral['needBy'] => {
  const day = dayGiven(needBy.day);
  if (day === undefined) return undefined;
  return { day, why: chosen(needByReasons, needBy.why), isKnownToPerson: needBy.isKnownToPerson === 'yes' };
};

const toPart = (
  { referralId, offeringId, people, answers }: PartToSend,
  said: EnteredPart,
  children: OneReferral['children'],
): OneReferral => {
  const { consent, knowledge } = said;
  const needBy = needByOf(said);
  const why = consent.consent === 'given' ? undefined : given(consent.why);
  const toldWhat = knowledge.knows === 'yes' ? given(knowledge.toldWhat) : undefined;
  const mayBePut = given(knowledge.mayBePut);
  return {
    referralId,
    offeringId,
    subjects: people
      .filter(({ personId }) => said.subjects.includes(personId))
      .map(({ personId, position }) => ({ personId, position })),
    children,
    urgency: chosen(urgencies, said.urgency),
    why: said.why,
    ...(needBy !== undefined && { needBy }),
    consent: { consent: chosen(consents, consent.consent), ...(why !== undefined && { why }) },
    knowledge: {
      knows: chosen(['yes', 'no', 'not-known'] as const, knowledge.knows),
      ...(toldWhat !== undefined && { toldWhat }),
      ...(mayBePut !== undefined && { mayBePut }),
    },
    answers: { ...answers },
  };
};

/** The form as it is sent, one referral a programme; only for one that passed its checks. */
export const toReferrals = (form: ReferralsToSend, entered: EnteredReferral): MakeReferralsInput => {
  const { noteId, draftId, familyId, newPeople, parts } = form;
  const { note } = entered;
  const children = form.children.flatMap(({ personId }, index) => {
    const sought = entered.children[index];
    return sought !== undefined && entered.childIds.includes(personId) ? [{ personId, ...sought }] : [];
  });
  const survivorNotes = [{ noteId, personId: note.personId, note: note.note }];
  const hasNote = note.note.trim() !== '';
  return {
    familyId,
    ...(newPeople !== undefined && { newPeople }),
    ...(draftId !== undefined && { draftId }),
    referrals: parts.flatMap((part, index) => {
      const said = entered.parts[index];
      if (said === undefined) return [];
      return [{ ...toPart(part, said, children), ...(hasNote && index === 0 && { survivorNotes }) }];
    }),
  };
};

import { consents, type Id, type MakeReferralInput, needByReasons, urgencies } from '@waymark/contracts';
import { dayGiven } from '../family/date-field.tsx';
import { codeOf } from '../family/options-of.ts';
import type { EnteredReferral } from './entered-referral.ts';
import type { NamedPerson } from './named-person.ts';

export interface ReferralParts {
  readonly referralId: Id;
  readonly noteId: Id;
  readonly familyId: Id;
  readonly offeringId: Id;
  readonly newPeople?: MakeReferralInput['newPeople'];
  readonly people: readonly NamedPerson[];
  readonly children: readonly NamedPerson[];
  readonly answers: Readonly<Record<string, unknown>>;
}

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

const chosen = <Code extends string>(codes: readonly Code[], value: string): Code => {
  const code = codeOf(codes, value);
  if (code === undefined) throw new Error('the form sent what it had not checked');
  return code;
};

const needByOf = ({ needBy }: EnteredReferral): MakeReferralInput['needBy'] => {
  const day = dayGiven(needBy.day);
  if (day === undefined) return undefined;
  return { day, why: chosen(needByReasons, needBy.why), isKnownToPerson: needBy.isKnownToPerson === 'yes' };
};

/** The form as it is sent; only for one that passed its checks. */
export const toReferral = (parts: ReferralParts, entered: EnteredReferral): MakeReferralInput => {
  const { referralId, noteId, familyId, newPeople, offeringId, people, children, answers } = parts;
  const { consent, knowledge, note } = entered;
  const needBy = needByOf(entered);
  const why = consent.consent === 'given' ? undefined : given(consent.why);
  const toldWhat = knowledge.knows === 'yes' ? given(knowledge.toldWhat) : undefined;
  const mayBePut = given(knowledge.mayBePut);
  return {
    referralId,
    familyId,
    ...(newPeople !== undefined && { newPeople }),
    offeringId,
    subjects: people
      .filter(({ personId }) => entered.subjects.includes(personId))
      .map(({ personId, position }) => ({ personId, position })),
    children: children.flatMap(({ personId }, index) => {
      const sought = entered.children[index];
      return sought !== undefined && entered.childIds.includes(personId) ? [{ personId, ...sought }] : [];
    }),
    urgency: chosen(urgencies, entered.urgency),
    why: entered.why,
    ...(needBy !== undefined && { needBy }),
    consent: { consent: chosen(consents, consent.consent), ...(why !== undefined && { why }) },
    knowledge: {
      knows: chosen(['yes', 'no', 'not-known'] as const, knowledge.knows),
      ...(toldWhat !== undefined && { toldWhat }),
      ...(mayBePut !== undefined && { mayBePut }),
    },
    answers: { ...answers },
    ...(note.note.trim() !== '' && { survivorNotes: [{ noteId, personId: note.personId, note: note.note }] }),
  };
};

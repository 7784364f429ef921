import type { Id, ReportDraft, ReportRecipient, ReportRecipientInput } from '@waymark/contracts';
import type { Reader } from '@waymark/database';
import { asc, inArray } from 'drizzle-orm';
import { staff } from '../../staff/tables.ts';
import type { PersonFact } from '../model/report-facts.ts';

/** What recipients are read against: who is in the family, and which children the report is about. */
export interface RecipientContext {
  readonly people: readonly PersonFact[];
  readonly childIds: readonly Id[];
}

const staffIdsOf = (recipients: readonly ReportRecipientInput[]): Id[] =>
  recipients.flatMap((recipient) => ('staffId' in recipient ? [recipient.staffId] : []));

const recipientOf = (
  input: ReportRecipientInput,
  names: ReadonlyMap<Id, string>,
  { people, childIds }: RecipientContext,
): ReportRecipient[] => {
  if ('staffId' in input) {
    const { staffId: id } = input;
    const name = names.get(id);
    if (name === undefined) return [];
    if (input.kind !== 'other-professional') return [{ kind: input.kind, id, name }];
    const known = new Set(people.map(({ personId }) => personId));
    return [
      { kind: input.kind, id, name, jobTitle: input.jobTitle, people: input.personIds.filter((one) => known.has(one)) },
    ];
  }
  const person = people.find(({ personId }) => personId === input.personId);
  if (person === undefined) return [];
  const { personId: id, name } = person;
  if (input.kind === 'child') return [{ kind: 'child', id, name }];
  return [{ kind: 'parent', id, name, children: input.childIds.filter((one) => childIds.includes(one)) }];
};

/** Recipients by name, in the order they were chosen; one who is no longer in the family is not among them. */
export const loadRecipients = async (
  { db }: Pick<Reader, 'db'>,
  recipients: readonly ReportRecipientInput[],
  context: RecipientContext,
): Promise<ReportRecipient[]> => {
  const ids = staffIdsOf(recipients);
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: staff.id, name: staff.name })
          .from(staff)
          .where(inArray(staff.id, ids))
          .orderBy(asc(staff.id));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return recipients.flatMap((recipient) => recipientOf(recipient, names, context));
};

/** Parents of whom the author says that they know of a pregnancy. */
export const knowingOfUnborn = ({ recipients }: Pick<ReportDraft, 'recipients'>): ReadonlySet<Id> =>
  new Set(recipients.flatMap((one) => (one.kind === 'parent' && one.knowsOfUnborn ? [one.personId] : [])));

import type { Id } from '../../id.ts';
import type { ReportContent, ReportGuard } from '../guard.ts';
import type { ReportPerson, ReportSubject } from '../people.ts';
import { isFamilyRecipient } from '../recipient.ts';
import type { ReportRecipient } from '../recipient-schema.ts';
import { allowedPeople } from './allowed-people.ts';
import { type WithheldReason, withheldWords } from './reason.ts';
import { reasonsAgainst } from './reasons-against.ts';
import type { WithheldPart } from './withheld-part.ts';

type Where = Omit<WithheldPart, 'reasons'>;

/** Decides part by part for one recipient and keeps the list of what was left out, so that both always agree. */
export interface Sieve {
  readonly isFamily: boolean;
  readonly withheld: readonly WithheldPart[];
  /** Whether the recipient may have it; if not, it is put on the list. */
  keeps(guard: ReportGuard, contents: readonly ReportContent[], where: Where): boolean;
  /** Puts something on the list that no guard decides. */
  leavesOut(code: Exclude<WithheldReason['code'], 'chosen'>, where: Where): void;
  nameOf(person: Id): string;
}

interface Sifted {
  readonly people: readonly ReportPerson[];
  readonly subjects: readonly ReportSubject[];
}

/** A sieve for one recipient of one report. */
export const sieveFor = ({ people, subjects }: Sifted, recipient: ReportRecipient): Sieve => {
  const allowed = allowedPeople(subjects, recipient);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const withheld: WithheldPart[] = [];
  return {
    isFamily: isFamilyRecipient(recipient),
    withheld,
    keeps(guard, contents, where) {
      const reasons = reasonsAgainst(guard, contents, recipient, allowed);
      if (reasons.length > 0) withheld.push({ ...where, reasons });
      return reasons.length === 0;
    },
    leavesOut(code, where) {
      withheld.push({ ...where, reasons: [{ code, because: withheldWords[code] }] });
    },
    nameOf: (person) => names.get(person) ?? '',
  };
};

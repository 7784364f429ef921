import type { Id } from '@waymark/contracts';

export const auditOutcomes = ['done', 'read', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** Who did what to which records; ids and codes only, no names and no free text (design.md section 5). */
export interface AuditEntry {
  readonly actorId: Id;
  /** Name of the verb or read, e.g. `record-marks`. */
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly recordIds: readonly Id[];
  readonly personIds: readonly Id[];
  /** Stable code of a refusal. */
  readonly code?: string;
}

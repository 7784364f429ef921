import { z } from 'zod';
import { attendanceBlockSchema } from './attendance-block.ts';
import { factsBlockSchema } from './facts-block.ts';
import { notAvailableBlockSchema } from './not-available-block.ts';
import { paragraphBlockSchema } from './paragraph-block.ts';
import { questionsBlockSchema } from './questions-block.ts';
import { statementBlockSchema } from './statement-block.ts';
import { tableBlockSchema } from './table-block.ts';
import { timelineBlockSchema } from './timeline-block.ts';

/** A block of a report: what the core and programmes contribute (contract.md `reportSections`). */
export const reportBlockSchema = z.discriminatedUnion('kind', [
  factsBlockSchema,
  paragraphBlockSchema,
  tableBlockSchema,
  attendanceBlockSchema,
  timelineBlockSchema,
  statementBlockSchema,
  questionsBlockSchema,
  notAvailableBlockSchema,
]);
export type ReportBlock = z.output<typeof reportBlockSchema>;

import type { StatementBlock } from '@waymark/contracts';
import type { EnrolmentForReport } from '@waymark/plugin-api/server';
import { completionStatement } from '../../shared/statements.ts';
import { blockOf } from './block-of.ts';

/** What the programme is and is not, in every report, completed or not (A11). */
export const limits = (enrolment: EnrolmentForReport): StatementBlock => ({
  ...blockOf(enrolment, 'limits'),
  kind: 'statement',
  title: 'What the programme is and is not',
  text: completionStatement,
  level: 'shared',
});

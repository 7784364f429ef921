import type { Core } from '@waymark/core';
import { z } from 'zod';
import type { Operation } from '../http/api/operation.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { JobLoopParts } from './job-loop.ts';
import { auditHeadHandler, auditHeadSchedule } from './log-audit-head.ts';
import { sendNotices } from './send-notices.ts';
import { systemOperations } from './system-operations.ts';

export interface SystemWorkParts {
  readonly core: Core;
  readonly operations: readonly Operation[];
  readonly mailer: Mailer;
  readonly auditHeadFile: string;
}

const page = z.object({ after: z.string().nullable() });

/** Operations that this server runs by itself; a start without one of them is refused. */
const needed = [
  'watch-tonight',
  'escalate-notices',
  'chase-registers',
  'watch-venues',
  'refresh-duty-reach',
  'refresh-all-reach',
  'compare-people',
  'judge-night',
  'take-notices',
  'settle-notice',
  'escalate-endings',
  'expire-offers',
  'expire-referral-drafts',
  'publish-figures',
  'review-need-by',
];

/**
 * What the server does by itself: safety clocks, the access of those on duty and the outbox each minute, registers that
 * nobody finished every fifteen, late endings, late starts and the head of the audit each hour, access that begins with
 * the day, the reading of open places, offers and drafts that ran out and a month's figures each night (model.md section 6).
 */
export const systemWork = (parts: SystemWorkParts): Pick<JobLoopParts, 'handlers' | 'schedules' | 'sweeps'> => {
  const { core, operations, mailer } = parts;
  const system = systemOperations(core, operations);
  for (const name of needed) system.require(name);

  /** Calls an operation page by page until it says that there is no more, or until that is not wanted any more. */
  const allPages = async (name: string, goesOn = () => true): Promise<void> => {
    let after: string | null | undefined;
    while (after !== null && goesOn())
      after = page.parse(await system.perform(name, after === undefined ? {} : { after })).after;
  };

  /** A job that is one operation. */
  const once = (name: string) => async (): Promise<undefined> => {
    await system.perform(name, {});
    return undefined;
  };

  /** A job that is all pages of one operation. */
  const all = (name: string) => async (): Promise<undefined> => {
    await allPages(name);
    return undefined;
  };

  return {
    sweeps: {
      'watch-tonight': { everyMinutes: 1, run: (_now, goesOn) => allPages('watch-tonight', goesOn) },
      'escalate-notices': { everyMinutes: 1, run: (_now, goesOn) => allPages('escalate-notices', goesOn) },
      'watch-venues': { everyMinutes: 5, run: (_now, goesOn) => allPages('watch-venues', goesOn) },
      'send-notices': { everyMinutes: 1, run: () => sendNotices(system, mailer) },
      'chase-registers': { everyMinutes: 15, run: (_now, goesOn) => allPages('chase-registers', goesOn) },
      'compare-people': { everyMinutes: 1, run: (_now, goesOn) => allPages('compare-people', goesOn) },
      'refresh-duty-reach': { everyMinutes: 1, run: (_now, goesOn) => allPages('refresh-duty-reach', goesOn) },
    },
    schedules: [
      auditHeadSchedule,
      { kind: 'escalate-endings', recurs: 'hourly' },
      { kind: 'review-need-by', recurs: 'hourly' },
      // Nothing but the day makes a tie begin without an act, and a region takes two minutes that everybody would feel.
      { kind: 'refresh-all-reach', recurs: { dailyAt: '00:01' } },
      { kind: 'judge-night', recurs: { dailyAt: '02:30' } },
      { kind: 'expire-offers', recurs: { dailyAt: '00:10' } },
      { kind: 'expire-referral-drafts', recurs: { dailyAt: '00:20' } },
      { kind: 'publish-figures', recurs: { dailyAt: '03:30' } },
    ],
    handlers: {
      [auditHeadSchedule.kind]: auditHeadHandler(core.store, parts.auditHeadFile, core.store.now),
      'escalate-endings': once('escalate-endings'),
      'review-need-by': once('review-need-by'),
      'expire-offers': once('expire-offers'),
      'expire-referral-drafts': once('expire-referral-drafts'),
      'publish-figures': once('publish-figures'),
      'refresh-all-reach': all('refresh-all-reach'),
      'judge-night': all('judge-night'),
    },
  };
};

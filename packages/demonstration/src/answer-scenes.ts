import { addDays, newId } from '@waymark/contracts';
import {
  acknowledgeNotice,
  answerAlert,
  escalateNotices,
  judgeNight,
  theSystem,
  viewMyChildren,
  viewTonight,
  watchTonight,
} from '@waymark/core';
import type { Cast, Player } from './cast.ts';
import type { Stage } from './stage.ts';

const words: readonly [string, ...string[]] = [
  'Spoke with him by phone. The children’s plan is unchanged; raised at the core group.',
  'Home visit brought forward. Nothing is taken as progress until he attends.',
  'Spoke with their mother’s worker first. The children were seen at school.',
];

/** Alerts younger than this are left for the visitor to answer. */
const daysLeftOpen = 8;

/** Each working day each lead practitioner answers what was raised some days before. */
export const planAnswers = (stage: Stage, cast: Cast, from: string): void => {
  for (let day = from; day < addDays(stage.today, -daysLeftOpen); day = addDays(day, 1)) {
    if (Temporal.PlainDate.from(day).dayOfWeek > 5) continue;
    stage.plan(day, '09:40', async () => {
      for (const [index, lead] of cast.leads.entries()) await answerAll(stage, lead, index);
    });
  }
};

const answerAll = async (stage: Stage, lead: Player, index: number): Promise<void> => {
  const { children } = await stage.read(viewMyChildren, lead.actor, {});
  for (const child of children) {
    for (const [alertId, asks] of Map.groupBy(child.toAnswer, (asked) => asked.alertId)) {
      await stage.verb(answerAlert, lead.actor, {
        alertId,
        replies: asks.map(({ recipientId }) => ({ replyId: newId(), recipientId })),
        answer: asks.some(({ how }) => how === 'call') ? 'acted' : 'acknowledged',
        words: words[index % words.length] ?? words[0],
      });
    }
  }
};

/** What runs by itself: the evening's lists, calls passed on, and the reading of every place at night. */
export const planClockwork = (stage: Stage, cast: Cast, from: string): void => {
  for (let day = from; day <= stage.today; day = addDays(day, 1)) {
    const evening = async (): Promise<void> => {
      await stage.verb(watchTonight, theSystem, {});
      for (const worker of cast.partnerWorkers) await readTonight(stage, worker);
      await stage.verb(escalateNotices, theSystem, {});
    };
    stage.plan(day, '18:52', evening);
    stage.plan(day, '02:10', async () => {
      let after: string | null = null;
      do {
        const judged: { after: string | null } = await stage.verb(
          judgeNight,
          theSystem,
          after === null ? {} : { after },
        );
        after = judged.after;
      } while (after !== null);
    });
  }
};

/** A partner's worker opens her list and takes what stands on it. */
export const readTonight = async (stage: Stage, worker: Player): Promise<void> => {
  const { rows } = await stage.read(viewTonight, worker.actor, {});
  for (const row of rows) {
    if (row.notice === null || row.notice.acknowledgedAt !== null) continue;
    await stage.verb(acknowledgeNotice, worker.actor, { noticeId: row.notice.noticeId });
  }
};

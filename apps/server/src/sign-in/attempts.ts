import { createHmac } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@waymark/contracts';
import { atOnce, textOf } from './auth-database.ts';
import { after } from './expiry.ts';

/** At most `max` tries in `minutes`, counted from the first. */
export interface AttemptRule {
  readonly max: number;
  readonly minutes: number;
}

export interface AttemptRules {
  /** One account from one client address. */
  readonly pair: AttemptRule;
  /** One account from anywhere: many machines guessing at one person. */
  readonly account: AttemptRule;
  /** One account from a device on which it has signed in before: nobody elsewhere can use these up. */
  readonly device: AttemptRule;
  /** One client address: one machine guessing at many; a whole council may share it, so only failures count. */
  readonly address: AttemptRule;
}

export const attemptRules: AttemptRules = {
  pair: { max: 10, minutes: 15 },
  account: { max: 50, minutes: 60 },
  device: { max: 10, minutes: 15 },
  address: { max: 100, minutes: 15 },
};

/** Something counted: its key, hidden by a keyed hash, and the rule it is held to. */
export interface Counted {
  readonly id: string;
  readonly rule: AttemptRule;
}

/** Counts tries in the sign-in database, so that a restart forgives nothing. */
export interface Attempts {
  readonly counted: (rule: AttemptRule, kind: string, ...whom: readonly string[]) => Counted;
  /** Takes one try of each, or none at all: then the answer is in how many seconds to come back. */
  readonly take: (all: readonly Counted[], now: Instant) => number | null;
  /** Gives back what was taken, for a try that succeeded. */
  readonly giveBack: (all: readonly Counted[]) => void;
  readonly forget: (now: Instant) => void;
}

export const createAttempts = (writer: DatabaseSync, secret: string): Attempts => {
  const full = writer.prepare('select endsAt from attempt where id = ? and endsAt > ? and count >= ?');
  const add = writer.prepare(
    `insert into attempt (id, count, endsAt) values (?1, 1, ?3) on conflict (id) do update set
       count = case when endsAt > ?2 then count + 1 else 1 end, endsAt = case when endsAt > ?2 then endsAt else ?3 end`,
  );
  const subtract = writer.prepare('update attempt set count = count - 1 where id = ? and count > 0');
  const forget = writer.prepare('delete from attempt where endsAt <= ?');

  return {
    counted: (rule, kind, ...whom) => ({
      rule,
      id: createHmac('sha256', secret)
        .update(JSON.stringify(['attempt', kind, ...whom]))
        .digest('base64url'),
    }),
    take: (all, now) =>
      atOnce(writer, () => {
        const waits = all.flatMap(({ id, rule }) => {
          const row = full.get(id, now, rule.max);
          return row === undefined ? [] : [Date.parse(textOf(row['endsAt'])) - Date.parse(now)];
        });
        if (waits.length > 0) return Math.ceil(Math.max(...waits) / 1000);
        for (const { id, rule } of all) add.run(id, now, after(now, rule.minutes * 60_000));
        return null;
      }),
    giveBack: (all) => {
      atOnce(writer, () => {
        for (const { id } of all) subtract.run(id);
      });
    },
    forget: (now) => {
      forget.run(now);
    },
  };
};

import { coreReads, coreVerbs } from '@waymark/core';
import { openTestCore, type TestCore } from '@waymark/core/testing';
import type { ClaimedJob } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operationsOf } from '../http/api/operation.ts';
import { heldMailer } from '../mail/create-mailer.ts';
import type { Mailer, Notice } from '../mail/mailer.ts';
import { auditHeadFile } from './log-audit-head.ts';
import { sendNotices } from './send-notices.ts';
import { systemWork } from './system-work.ts';

let core: TestCore;
beforeEach(async () => {
  core = await openTestCore();
});
afterEach(() => core.remove());

const operations = operationsOf([...coreVerbs, ...coreReads]);
const workOf = (left = operations) => {
  const folder = core.location.slice(0, core.location.lastIndexOf('/'));
  return systemWork({ core, operations: left, mailer: heldMailer(), auditHeadFile: auditHeadFile(folder) });
};

describe('what the server does by itself', () => {
  it('runs against the core as it is: every sweep and every recurring job', async () => {
    const { sweeps, handlers, schedules } = workOf();
    expect(Object.keys(sweeps)).toEqual([
      'watch-tonight',
      'escalate-notices',
      'watch-venues',
      'send-notices',
      'chase-registers',
      'compare-people',
      'refresh-duty-reach',
    ]);
    for (const { run } of Object.values(sweeps)) await run(core.clock.now(), () => true);
    for (const { kind } of schedules) {
      const job: ClaimedJob = { id: 'x', kind, key: 'x', payload: {}, attempt: 1, claim: 'x' };
      await handlers[kind]?.(job);
    }
    expect(schedules.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(handlers).toSorted());
  });

  it('watches safety clocks each minute', () => {
    const { sweeps } = workOf();
    for (const name of ['watch-tonight', 'escalate-notices', 'send-notices'])
      expect(sweeps[name]?.everyMinutes).toBe(1);
  });

  it('is refused at start where the core lacks a part of it', () => {
    const without = operations.filter(({ name }) => name !== 'escalate-notices');
    expect(() => workOf(without)).toThrow('There is no operation called "escalate-notices"');
  });
});

describe('S23 sending what stands in the outbox', () => {
  it('hands each notice to the mailer with a link to its page, and writes what came of it', async () => {
    const asked: { readonly name: string; readonly input: unknown }[] = [];
    const notices = [
      { noticeId: 'n1', to: 'a@example.test', kind: 'alert', recordId: 'r1' },
      { noticeId: 'n2', to: 'b@example.test', kind: 'report', recordId: 'r2' },
      { noticeId: 'n3', to: 'c@example.test', kind: 'tonight', recordId: 'r3' },
      { noticeId: 'n4', to: 'd@example.test', kind: 'something-new', recordId: 'r4' },
    ];
    const system = {
      require: () => {},
      perform: async (name: string, input: unknown) => {
        asked.push({ name, input });
        return name === 'take-notices' ? { notices } : { state: 'sent' };
      },
    };
    const sent: Notice[] = [];
    const mailer: Mailer = {
      ...heldMailer(),
      sendNotice: async (notice) => {
        sent.push(notice);
        return notice.id === 'n2' ? { ok: false, code: 'mail-deferred', isTemporary: true } : { ok: true };
      },
    };
    await sendNotices(system, mailer);
    expect(sent.map(({ to, path }) => `${to} ${path}`)).toEqual([
      'a@example.test /alerts/r1',
      'b@example.test /reports/r2',
      'c@example.test /tonight',
      'd@example.test /',
    ]);
    expect(asked.slice(1)).toEqual([
      { name: 'settle-notice', input: { noticeId: 'n1', result: { isSent: true } } },
      {
        name: 'settle-notice',
        input: { noticeId: 'n2', result: { isSent: false, code: 'mail-deferred', isTemporary: true } },
      },
      { name: 'settle-notice', input: { noticeId: 'n3', result: { isSent: true } } },
      { name: 'settle-notice', input: { noticeId: 'n4', result: { isSent: true } } },
    ]);
  });
});

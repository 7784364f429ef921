import { newId } from '@waymark/contracts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseMark } from './choose-mark.ts';
import { createFakeMarksServer, type FakeMarksServer, type Network } from './fake-marks-server.test-support.ts';
import { createMarkStore } from './mark-store.ts';
import { ben, dai, idOf, marcus, sampleChoice, sampleUnsent } from './samples.test-support.ts';
import { createUnsentQueue, type UnsentQueue } from './unsent-queue.ts';

const priya = idOf(700);
const store = createMarkStore(() => localStorage);
let server: FakeMarksServer;
let scheduled: { readonly act: () => void; readonly milliseconds: number }[] = [];

const openQueue = (send = server.send): UnsentQueue =>
  createUnsentQueue({
    staffId: priya,
    store,
    send,
    schedule: (act, milliseconds) => {
      const call = { act, milliseconds };
      scheduled.push(call);
      return () => {
        scheduled = scheduled.filter((other) => other !== call);
      };
    },
  });

type Tap = { readonly personId: string; readonly code: 'attended' | 'attended-late' | 'absent-no-contact' };

const tap = (queue: UnsentQueue, { personId, code }: Tap, minute: number) =>
  queue.change((entries) => {
    const live = server.liveOf(personId);
    const standing = live === undefined ? null : { markId: live.markId, code: live.code, localCode: null };
    const occurredAt = `2026-06-04T17:${String(minute % 60).padStart(2, '0')}:00.000Z`;
    return chooseMark(entries, sampleChoice({ personId, code, markId: newId(), occurredAt, standing }));
  });

beforeEach(() => {
  localStorage.clear();
  scheduled = [];
  server = createFakeMarksServer();
});

describe('createUnsentQueue', () => {
  it('sends a mark as soon as it is made and forgets it when the server has it', async () => {
    const queue = openQueue();
    tap(queue, { personId: ben, code: 'attended' }, 34);
    expect(queue.snapshot()).toMatchObject({ isSending: true, entries: [{ wasSent: true }] });
    await queue.flush();
    expect(queue.snapshot()).toMatchObject({ isSending: false, isHeldUp: false, entries: [] });
    expect(store.countAll()).toBe(0);
    expect(server.recorded.map(({ code, occurredAt }) => [code, occurredAt])).toEqual([
      ['attended', '2026-06-04T17:34:00.000Z'],
    ]);
  });

  it('S2: Save sent three times on a slow network makes one mark', async () => {
    let answer = () => {};
    const slow = vi.fn(async (batch: Parameters<typeof server.send>[0]) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return await server.send(batch);
    });
    const queue = openQueue(slow);
    tap(queue, { personId: ben, code: 'attended' }, 34);
    const three = [queue.flush(), queue.flush(), queue.flush()];
    answer();
    await Promise.all(three);
    expect(slow).toHaveBeenCalledTimes(1);
    expect(server.recorded).toHaveLength(1);
  });

  it('S3: marks made without a network are kept, arrive once when it returns, in order, with the time of the tap', async () => {
    const queue = openQueue();
    server.network.push('request-lost', 'request-lost', 'request-lost');
    for (const [index, personId] of [ben, marcus, dai].entries()) {
      tap(queue, { personId, code: 'attended' }, 34 + index);
      await queue.flush();
    }
    expect(queue.snapshot()).toMatchObject({ isHeldUp: true });
    expect(store.read(priya)).toHaveLength(3);
    await queue.flush();
    expect(server.recorded.map(({ personId, occurredAt }) => [personId, occurredAt])).toEqual([
      [ben, '2026-06-04T17:34:00.000Z'],
      [marcus, '2026-06-04T17:35:00.000Z'],
      [dai, '2026-06-04T17:36:00.000Z'],
    ]);
    expect(queue.snapshot().entries).toEqual([]);
  });

  it('S3: outlives a reload, an answer that was lost included', async () => {
    server.network.push('answer-lost');
    const before = openQueue();
    tap(before, { personId: ben, code: 'attended' }, 34);
    await before.flush();
    before.pause();
    const after = openQueue();
    expect(after.snapshot().entries).toHaveLength(1);
    after.resume();
    await after.flush();
    expect(after.snapshot().entries).toEqual([]);
    expect(server.recorded).toHaveLength(1);
  });

  it('tries again by itself, later each time but never later than half a minute', async () => {
    const queue = openQueue();
    server.network.push(...Array.from({ length: 7 }, (): Network => 'request-lost'));
    tap(queue, { personId: ben, code: 'attended' }, 34);
    const waits: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      await vi.waitFor(() => expect(scheduled).toHaveLength(1));
      const [next] = scheduled.splice(0);
      waits.push(next?.milliseconds ?? 0);
      next?.act();
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    await queue.flush();
    expect(server.recorded).toHaveLength(1);
  });

  it('S3: outlives idle expiry: nothing is sent until the same person has signed in again', async () => {
    let isSignedIn = false;
    const queue = openQueue(async (batch) => (isSignedIn ? await server.send(batch) : { kind: 'signed-out' }));
    tap(queue, { personId: ben, code: 'attended' }, 34);
    await queue.flush();
    expect(scheduled).toEqual([]);
    tap(queue, { personId: marcus, code: 'attended' }, 35);
    await queue.flush();
    expect(server.recorded).toEqual([]);
    isSignedIn = true;
    queue.resume();
    await queue.flush();
    expect(server.recorded.map(({ personId }) => personId)).toEqual([ben, marcus]);
  });

  it('sends a change behind what it changes when the first may have arrived', async () => {
    const queue = openQueue();
    server.network.push('answer-lost');
    tap(queue, { personId: ben, code: 'absent-no-contact' }, 34);
    await queue.flush();
    server.network.push('request-lost');
    queue.change((entries) => chooseMark(entries, sampleChoice({ code: 'attended-late', markId: newId() })));
    await queue.flush();
    await queue.flush();
    expect(server.recorded.map(({ code }) => code)).toEqual(['absent-no-contact', 'attended-late']);
    expect(server.liveOf(ben)?.code).toBe('attended-late');
  });

  it('goes on with everybody else when one mark is refused, and keeps that one to be answered', async () => {
    const elsewhere = { markId: newId(), personId: marcus, code: 'cancelled' as const };
    await server.send([sampleUnsent({ mark: elsewhere })]);
    const queue = openQueue();
    queue.pause();
    for (const personId of [ben, marcus, dai])
      queue.change((entries) => chooseMark(entries, sampleChoice({ personId, markId: newId() })));
    queue.resume();
    await queue.flush();
    expect(queue.snapshot().entries).toMatchObject([
      { mark: { personId: marcus, code: 'attended' }, refusal: { standing: { code: 'cancelled' } } },
    ]);
    expect(server.recorded.map(({ personId }) => personId)).toEqual([marcus, ben, dai]);
  });

  it('says so where the browser keeps nothing, and sends all the same', async () => {
    const nothing = createMarkStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const queue = createUnsentQueue({ staffId: priya, store: nothing, send: server.send, schedule: () => () => {} });
    tap(queue, { personId: ben, code: 'attended' }, 34);
    expect(queue.snapshot().isKept).toBe(false);
    await queue.flush();
    expect(server.recorded).toHaveLength(1);
  });

  it('S2 S3: whatever is tapped and lost, each mark arrives once and the last tap of each person stands', async () => {
    const taps = fc.array(
      fc.record({
        personId: fc.constantFrom(ben, marcus, dai),
        code: fc.constantFrom('attended' as const, 'attended-late' as const, 'absent-no-contact' as const),
        network: fc.constantFrom<Network>('there', 'request-lost', 'answer-lost'),
        reloads: fc.boolean(),
        waits: fc.boolean(),
      }),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(taps, async (made) => {
        localStorage.clear();
        server = createFakeMarksServer();
        let queue = openQueue();
        const last = new Map<string, string>();
        for (const [minute, { personId, code, network, reloads, waits }] of made.entries()) {
          server.network.push(network);
          tap(queue, { personId, code }, minute);
          last.set(personId, code);
          if (waits) await queue.flush();
          if (!reloads) continue;
          await queue.flush();
          queue.pause();
          queue = openQueue();
          queue.resume();
        }
        server.network.length = 0;
        await queue.flush();
        await queue.flush();
        expect(queue.snapshot().entries).toEqual([]);
        expect(store.countAll()).toBe(0);
        for (const [personId, code] of last) expect(server.liveOf(personId)?.code).toBe(code);
        expect(new Set(server.recorded.map(({ markId }) => markId)).size).toBe(server.recorded.length);
        for (const personId of last.keys()) {
          const times = server.recorded.filter((mark) => mark.personId === personId).map((mark) => mark.occurredAt);
          expect(times).toEqual(times.toSorted());
        }
      }),
      { numRuns: 150 },
    );
  });
});

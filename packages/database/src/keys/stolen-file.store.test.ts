import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newId } from '@waymark/contracts';
import { id, sealed, sealedJson, table, text, useKeyring } from '@waymark/kit';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { driverError } from '../errors.ts';
import {
  isOnPg,
  openScratchStore,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  walkEntry,
} from '../testing/index.ts';

const contactSchema = z.strictObject({ phone: z.string(), safeFrom: z.string() });
const shelters = table('shelters', {
  id: id(),
  name: text().notNull(),
  address: sealed('shelters.address'),
  contact: sealedJson('shelters.contact', contactSchema),
});
const ddl = 'create table shelters (id text primary key, name text not null, address text, contact text)';
const marker = 'MARKER-4-MILL-LANE';
const contact = { phone: `${marker}-PHONE`, safeFrom: '09:00' };
const rowId = newId();

let scratch: ScratchStore;
beforeEach(async () => {
  useKeyring({ current: 'k', keys: new Map([['k', Buffer.alloc(32, 3)]]) });
  scratch = await openScratchStore([...scratchSchema, ddl], scratchOptions());
  await scratch.store.write(async (unit) => {
    await unit.db.insert(shelters).values({ id: rowId, name: 'IN-THE-OPEN', address: marker, contact });
    unit.audit(walkEntry());
  });
});
afterEach(() => scratch.remove());

const read = () => scratch.store.reader.db.select().from(shelters).where(eq(shelters.id, rowId));

describe('a sealed column', () => {
  it('reads as it was written', async () => {
    expect(await read()).toEqual([{ id: rowId, name: 'IN-THE-OPEN', address: marker, contact }]);
  });

  it('holds nothing readable for who asks the database itself', async () => {
    const raw = { address: sql<string>`${shelters.address} || ''`, contact: sql<string>`${shelters.contact} || ''` };
    const [row] = await scratch.store.reader.db.select(raw).from(shelters);
    expect(row?.address).toMatch(/^s1:k:/);
    expect(JSON.stringify(row)).not.toContain(marker);
  });

  it('cannot be carried over into another column', async () => {
    await scratch.store.write(async (unit) => {
      await unit.db.update(shelters).set({ address: sql`${shelters.contact}` });
      unit.audit(walkEntry());
    });
    await expect((async () => await read())()).rejects.toThrow(/belongs elsewhere/);
  });

  it('takes no document that does not fit, and keeps its null', async () => {
    const wrong = scratch.store.write(async (unit) => {
      await unit.db.update(shelters).set({ contact: { phone: '1' } as never });
    });
    expect(driverError(await wrong.catch((error: unknown) => error))).toBeInstanceOf(z.ZodError);
    await scratch.store.write(async (unit) => {
      await unit.db.update(shelters).set({ address: null, contact: null });
      unit.audit(walkEntry());
    });
    expect(await read()).toMatchObject([{ address: null, contact: null }]);
  });

  it.skipIf(isOnPg)('is not found in the bytes of a stolen file', async () => {
    await scratch.store.close();
    const folder = dirname(scratch.location);
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    expect(bytes.includes('IN-THE-OPEN')).toBe(true);
    for (const part of [marker, 'MILL-LANE', '09:00']) expect(bytes.includes(part)).toBe(false);
  });
});

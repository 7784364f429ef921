import { AppError, type Id, idSchema, newId } from '@waymark/contracts';
import { defineRead, defineVerb, noSubject } from '@waymark/core';
import { type ReadDb, reach } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';

interface Asked {
  readonly handle: { readonly db: ReadDb };
  readonly actor: { readonly staffId: Id };
}

/** A person whom the asker reaches; unknown and out of reach are the same. */
const personOf = async ({ handle, actor }: Asked, personId: Id): Promise<{ readonly personId: Id } | undefined> => {
  const [row] = await handle.db
    .select({ personId: reach.personId })
    .from(reach)
    .where(and(eq(reach.staffId, actor.staffId), eq(reach.personId, personId)));
  return row;
};

const declared = { permission: 'core.account.view', sample: () => ({}) } as const;

/** Verbs and reads as any part of the core declares them, small enough to see the HTTP layer through them. */
export const addNote = defineVerb({
  ...declared,
  name: 'add-note',
  summary: 'Adds a note about a person.',
  route: { method: 'POST', path: '/people/:personId/notes' },
  input: z.strictObject({ personId: idSchema, text: z.string().min(1).max(40), weight: z.int().optional() }),
  output: z.strictObject({ noteId: idSchema }),
  repeat: 'key',
  subject: (asked, { personId }) => personOf(asked, personId),
  run: async ({ about }, { personId }) => {
    const noteId = newId();
    about({ records: [noteId], persons: [personId] });
    return { noteId };
  },
});

/** Its one setting stands at version 3. */
export const changeTitle = defineVerb({
  ...declared,
  name: 'change-title',
  summary: 'Changes the title.',
  route: { method: 'PUT', path: '/title' },
  input: z.strictObject({ title: z.string() }),
  output: z.strictObject({ version: z.int() }),
  repeat: 'version',
  subject: noSubject,
  run: async ({ ifMatch }) => {
    if (ifMatch !== 3) {
      throw new AppError('conflict', 'stale-version', { message: 'Someone changed this', facts: { version: 3 } });
    }
    return { version: 4 };
  },
});

export const manageStaff = defineVerb({
  ...declared,
  permission: 'core.staff.manage',
  name: 'manage-staff',
  summary: 'Takes a role that most do not hold.',
  route: { method: 'POST', path: '/managed' },
  input: z.strictObject({}),
  output: z.strictObject({}),
  repeat: 'natural',
  subject: noSubject,
  run: async () => ({}),
});

export const removeNote = defineVerb({
  ...declared,
  name: 'remove-note',
  summary: 'Breaks, as code with a defect does, with a message that names somebody.',
  route: { method: 'DELETE', path: '/notes/:noteId' },
  input: z.strictObject({ noteId: idSchema }),
  output: z.strictObject({}),
  repeat: 'natural',
  subject: noSubject,
  run: async () => {
    throw new TypeError('cannot read Marker McSecret of undefined');
  },
});

export const readNotes = defineRead({
  ...declared,
  name: 'read-notes',
  summary: 'Notes about a person.',
  route: { method: 'GET', path: '/people/:personId/notes' },
  input: z.strictObject({ personId: idSchema, limit: z.coerce.number().int().max(200).optional() }),
  output: z.strictObject({ personId: idSchema, limit: z.int().nullable(), version: z.int() }),
  subject: (asked, { personId }) => personOf(asked, personId),
  run: async (_context, { personId, limit }) => ({ personId, limit: limit ?? null, version: 7 }),
  opened: ({ personId }) => ({ records: [], persons: [personId] }),
});

export const readTitle = defineRead({
  ...declared,
  name: 'read-title',
  summary: 'The title, which is about nobody.',
  route: { method: 'GET', path: '/title' },
  input: z.strictObject({}),
  output: z.strictObject({ title: z.string() }),
  subject: noSubject,
  run: async () => ({ title: 'Example' }),
  opened: undefined,
});

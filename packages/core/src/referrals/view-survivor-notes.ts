import { survivorNotesView, viewSurvivorNotesInput } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq } from 'drizzle-orm';
import { personInReach } from '../persons/person-in-reach.ts';
import { defineRead } from '../verbs/declaration.ts';
import { referralSurvivorNotes } from './tables.ts';

/** What referrers wrote for the survivor's side about someone, for the worker who supports that person. */
export const viewSurvivorNotes = defineRead({
  name: 'view-survivor-notes',
  summary: 'What referrers wrote for the survivor’s side.',
  permission: 'core.survivor-note.view',
  route: { method: 'GET', path: '/persons/:personId/survivor-notes' },
  input: viewSurvivorNotesInput,
  output: survivorNotesView,
  sample: (world) => ({ personId: world.motherId }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ reader, actor, now }, { personId }) => {
    const notes = await reader.db
      .select({
        noteId: referralSurvivorNotes.id,
        personId: referralSurvivorNotes.personId,
        note: referralSurvivorNotes.note,
        recordedAt: referralSurvivorNotes.recordedAt,
      })
      .from(referralSurvivorNotes)
      .where(
        and(
          eq(referralSurvivorNotes.personId, personId),
          live(referralSurvivorNotes),
          visible(referralSurvivorNotes, { staffId: actor.staffId, now }),
        ),
      )
      .orderBy(asc(referralSurvivorNotes.recordedAt), asc(referralSurvivorNotes.id));
    return { notes };
  },
  opened: (view) => ({
    records: view.notes.map((note) => note.noteId),
    persons: view.notes.map((note) => note.personId),
  }),
});

import { addDays, atLondon, auditList, type Id, listAuditInput } from '@waymark/contracts';
import { auditConcerns, auditEntries, auditOpenTo, barred, systemActor } from '@waymark/database';
import { and, desc, eq, gte, inArray, lt, ne, not, or } from 'drizzle-orm';
import { z } from 'zod';
import { mergedIds } from '../merges/tables.ts';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { governedPersons } from './governed-person.ts';

const onePage = 50;

/** Most names of one entry: an import concerns hundreds. */
const mostNames = 5;

const idsOf = (json: string): readonly Id[] => z.array(z.string()).parse(JSON.parse(json));

/**
 * Who did what to whose records, newest first, for information governance. Entries that concern somebody the asker is in
 * conflict with are not there (S47); that the audit was read is an entry of its own.
 */
export const listAudit = defineRead({
  name: 'list-audit',
  summary: 'Who did what to whose records, newest first.',
  permission: 'core.audit.view',
  route: { method: 'POST', path: '/governance/audit' },
  input: listAuditInput,
  output: auditList,
  sample: (world) => ({ from: world.today, staffId: world.staffId }),
  subject: noSubject,
  run: async ({ reader, actor, now }, { from, to, staffId, byServer = false, personId, after }) => {
    const who = { staffId: actor.staffId, now };
    // Entries from before a merge keep the id of the record that went.
    const barredBefore = await reader.db
      .select({ goneId: mergedIds.goneId })
      .from(mergedIds)
      .innerJoin(barred, and(eq(barred.personId, mergedIds.keptId), eq(barred.staffId, actor.staffId)));
    const before =
      personId === undefined
        ? []
        : await reader.db.select({ goneId: mergedIds.goneId }).from(mergedIds).where(eq(mergedIds.keptId, personId));
    const concerned = personId === undefined ? [] : [personId, ...before.map(({ goneId }) => goneId)];
    const rows = await reader.db
      .select({
        entryId: auditEntries.id,
        at: auditEntries.at,
        staff: staff.name,
        action: auditEntries.action,
        outcome: auditEntries.outcome,
        code: auditEntries.code,
        personIds: auditEntries.personIds,
      })
      .from(auditEntries)
      .leftJoin(staff, eq(staff.id, auditEntries.actorId))
      .where(
        and(
          from === undefined ? undefined : gte(auditEntries.at, atLondon(from, '00:00')),
          to === undefined ? undefined : lt(auditEntries.at, atLondon(addDays(to, 1), '00:00')),
          byServer ? eq(auditEntries.actorId, systemActor) : ne(auditEntries.actorId, systemActor),
          staffId === undefined ? undefined : eq(auditEntries.actorId, staffId),
          or(...concerned.map(auditConcerns)),
          ...barredBefore.map(({ goneId }) => not(auditConcerns(goneId))),
          after === undefined
            ? undefined
            : or(lt(auditEntries.at, after.at), and(eq(auditEntries.at, after.at), lt(auditEntries.id, after.entryId))),
          auditOpenTo(who),
        ),
      )
      .orderBy(desc(auditEntries.at), desc(auditEntries.id))
      .limit(onePage + 1);
    const page = rows.slice(0, onePage).map(({ personIds, ...row }) => ({ ...row, ids: idsOf(personIds) }));
    const named = [...new Set(page.flatMap(({ ids }) => ids.slice(0, mostNames)))];
    const found =
      named.length === 0
        ? []
        : await governedPersons({ handle: reader, actor, now }, inArray(persons.id, named), named.length);
    const names = new Map(found.map((person) => [person.personId, person.name]));
    const last = rows.length > onePage ? page.at(-1) : undefined;
    return {
      entries: page.map(({ ids, ...row }) => {
        const shown = ids.slice(0, mostNames).flatMap((id) => {
          const name = names.get(id);
          return name === undefined ? [] : [{ personId: id, name }];
        });
        return { ...row, persons: shown, more: ids.length - shown.length };
      }),
      next: last === undefined ? null : { at: last.at, entryId: last.entryId },
    };
  },
  opened: (view) => ({
    records: view.entries.map(({ entryId }) => entryId),
    persons: [...new Set(view.entries.flatMap((entry) => entry.persons.map(({ personId }) => personId)))],
  }),
});

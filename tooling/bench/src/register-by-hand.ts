import { createHmac } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { attendanceParts, newId, notHeldParts } from '@waymark/contracts';
import type { Register } from './register-data.ts';

const markColumns = [
  'id',
  'person_id',
  'level',
  'recorded_at',
  'recorded_by',
  'supersedes',
  'reason',
  'session_id',
  'enrolment_id',
  'code',
  'local_code',
  'minutes',
  'mode',
  'cancelled_by',
  'notice_at',
  'confirmed_how',
  'reason_code',
  'catch_up_for_session_id',
  'note',
  'occurred_at',
];
/** As long as those that are stored. */
const summary = JSON.stringify({
  asOf: '2026-03-05T18:30:00.000Z',
  policyVersion: 'caring-dads-1.0.0',
  held: 9,
  parts: Object.fromEntries([...attendanceParts.map((part) => [part, 0]), ['seen', 9]]),
  notHeld: Object.fromEntries(notHeldParts.map((part) => [part, 0])),
  lastSeenOn: '2026-03-05',
  daysSinceSeen: 0,
  content: { items: 9, onlyByCatchUp: 0 },
  position: 'person-causing-harm',
  details: {
    notEngaged: 0,
    tooShort: 0,
    catchUps: 0,
    cancelledLate: 0,
    cancelledUnconfirmed: 0,
    turnedAway: 0,
    noAccess: 0,
    accessRefused: 0,
  },
  missedInARow: 0,
  ofLastOffered: { missed: 0, offered: 8 },
});

/**
 * The same rows written by hand with node:sqlite, one durable commit a register: twelve marks, twelve summaries, the
 * session held, one audit row with its hash. No rule, no access, no HTTP. Answers registers a second, those of the
 * warm-up left out.
 */
export const registersByHand = (file: string, registers: readonly Register[], warmUp: number): number => {
  const database = new DatabaseSync(file);
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on'])
    database.exec(`pragma ${pragma}`);
  const mark = database.prepare(
    `insert into marks ("${markColumns.join('", "')}") values (${markColumns.map(() => '?').join(', ')})`,
  );
  const summaries = database.prepare(`insert into engagement_summaries
    (enrolment_id, person_id, level, summary, held, seen, missed, last_seen_at, as_of) values (?, ?, 'shared', ?, ?, ?, ?, ?, ?)
    on conflict (enrolment_id) do update set summary = excluded.summary, held = excluded.held, seen = excluded.seen,
    missed = excluded.missed, last_seen_at = excluded.last_seen_at, as_of = excluded.as_of`);
  const held = database.prepare("update sessions set state = 'held' where id = ?");
  const audit = database.prepare(
    'insert into audit_entries (id, sequence, at, actor_id, action, outcome, record_ids, person_ids, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const places = new Map(
    database
      .prepare('select id, person_id from enrolments')
      .all()
      .map((row) => [String(row['person_id']), String(row['id'])]),
  );
  const actor = newId();
  let sequence = Number(database.prepare('select max(sequence) as n from audit_entries').get()?.['n'] ?? 0);
  let hash = '';
  let begun = performance.now();
  for (const [number, { sessionId, personIds }] of registers.entries()) {
    if (number === warmUp) begun = performance.now();
    const at = new Date().toISOString();
    const ids = personIds.map(() => newId());
    database.exec('begin immediate');
    personIds.forEach((personId, index) => {
      const enrolmentId = places.get(personId) ?? '';
      mark.run(
        ids[index] ?? '',
        personId,
        'shared',
        at,
        actor,
        null,
        null,
        sessionId,
        enrolmentId,
        'attended',
        null,
        null,
        'in-person',
        null,
        null,
        null,
        null,
        null,
        null,
        at,
      );
      summaries.run(enrolmentId, personId, summary, 9, 9, 0, at.slice(0, 10), at);
    });
    held.run(sessionId);
    sequence += 1;
    const row = [
      newId(),
      sequence,
      at,
      actor,
      'record-marks',
      'done',
      JSON.stringify(ids),
      JSON.stringify(personIds),
    ] as const;
    hash = createHmac('sha256', 'key')
      .update(JSON.stringify([hash, ...row]))
      .digest('base64url');
    audit.run(...row, hash);
    database.exec('commit');
  }
  const seconds = (performance.now() - begun) / 1000;
  database.close();
  return (registers.length - warmUp) / seconds;
};

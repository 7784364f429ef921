import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { newId } from '@waymark/contracts';

/** One register to record: its session and the twelve who are expected. */
export interface Register {
  readonly sessionId: string;
  /** Who leads its group. */
  readonly staffId: string;
  readonly personIds: readonly string[];
}

const people = 12;
const sessionsOfAGroup = 17;
const week = 24 * 7;
const endless = '9999-12-31T23:59:59.999Z';

/** The id of the member of staff of that name, in a demonstration that no server holds. */
export const staffIdOf = (file: string, name: string): string => {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare('select id from staff where name = ?').get(name);
  database.close();
  return String(row?.['id']);
};

type Row = Readonly<Record<string, string | number | null>>;

const prepared = new Map<string, StatementSync>();

const insert = (database: DatabaseSync, table: string, row: Row): void => {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const sql = `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
  const statement = prepared.get(sql) ?? database.prepare(sql);
  prepared.set(sql, statement);
  statement.run(...Object.values(row));
};

/**
 * Adds groups of twelve, led by these in turn, with seventeen weekly sessions to a demonstration that no server holds, each man with a family of
 * his own, as he would have. Each group has just begun tonight's session and has that one register to record: its earlier
 * sessions are recorded, its later ones are to come, and the groups stand at every point of the programme.
 */
export const addRegisters = (file: string, leaders: readonly string[], groups: number): Register[] => {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  const one = (sql: string, ...params: string[]): string =>
    String(Object.values(database.prepare(sql).get(...params) ?? {})[0]);
  const offeringId = one('select id from offerings limit 1');
  const programmeId = one('select programme_id from offerings limit 1');
  const referralId = one('select id from referrals limit 1');
  const now = Temporal.Now.instant();
  /** An instant so many hours ago, or ahead where negative. */
  const ago = (hours: number): string =>
    now.subtract({ minutes: Math.round(hours * 60) }).toString({ fractionalSecondDigits: 3 });
  const registers: Register[] = [];
  database.exec('begin');
  for (let group = 0; group < groups; group += 1) {
    const groupId = newId();
    const staffId = leaders[group % leaders.length] ?? '';
    const tonight = group % sessionsOfAGroup;
    const begunAgo = (number: number): number => (tonight - number) * week + 1 / 60;
    insert(database, 'groups', {
      id: groupId,
      offering_id: offeringId,
      title: 'Measured group',
      venue: 'Hall',
      capacity: people,
      programme_version: '1.0.0',
      starts_on: '2026-01-05',
      slot: '{"weekday":1,"from":"18:30","to":"20:30"}',
      dates_left_out: '[]',
      joins_close_after: 3,
      version: 1,
    });
    insert(database, 'group_staff', {
      id: newId(),
      group_id: groupId,
      staff_id: staffId,
      role: 'lead',
      from: '2020-01-01',
      to: null,
    });
    insert(database, 'scopes', { staff_id: staffId, scope_id: groupId, tie_id: groupId, until: endless });
    const sessions = Array.from({ length: sessionsOfAGroup }, (_, number) => {
      const id = newId();
      insert(database, 'sessions', {
        id,
        group_id: groupId,
        enrolment_id: null,
        number: number + 1,
        item_id: `session-${String(number + 1).padStart(2, '0')}`,
        title: `Session ${number + 1}`,
        kind: 'group',
        starts_at: ago(begunAgo(number)),
        ends_at: ago(begunAgo(number) - 2),
        place: 'Hall',
        mode: 'in-person',
        state: number < tonight ? 'held' : 'planned',
        version: 1,
      });
      return { id, endedAt: ago(begunAgo(number) - 2), isRecorded: number < tonight };
    });
    const men = Array.from({ length: people }, () =>
      addMan(database, { staffId, offeringId, programmeId, referralId, groupId, sessions, from: ago(begunAgo(0)) }),
    );
    const sessionId = sessions[tonight]?.id;
    if (sessionId !== undefined) registers.push({ sessionId, staffId, personIds: men });
  }
  database.exec('commit');
  prepared.clear();
  database.close();
  return registers;
};

interface Place {
  readonly staffId: string;
  readonly offeringId: string;
  readonly programmeId: string;
  readonly referralId: string;
  readonly groupId: string;
  readonly sessions: readonly { readonly id: string; readonly endedAt: string; readonly isRecorded: boolean }[];
  readonly from: string;
}

const addMan = (database: DatabaseSync, place: Place): string => {
  const [familyId, manId, womanId, childId] = [newId(), newId(), newId(), newId()];
  const { staffId, from } = place;
  insert(database, 'families', { id: familyId, reference: `WM-${familyId}`, recorded_at: from, recorded_by: staffId });
  for (const [id, born] of [
    [manId, '1990-02-13'],
    [womanId, '1991-06-21'],
    [childId, '2018-04-17'],
  ] as const) {
    insert(database, 'persons', {
      id,
      given_names: 'Measured',
      family_name: 'Person',
      search_name: 'measured person',
      date_of_birth: born,
      sex: 'not-recorded',
      ethnicity: 'not-asked',
      is_restricted: 0,
      recorded_at: from,
      recorded_by: staffId,
      version: 1,
    });
    insert(database, 'memberships', {
      id: newId(),
      person_id: id,
      level: 'shared',
      recorded_at: from,
      recorded_by: staffId,
      family_id: familyId,
      from: '2026-01-05',
    });
  }
  insert(database, 'relationships', {
    id: newId(),
    person_id: manId,
    level: 'professionals',
    recorded_at: from,
    recorded_by: staffId,
    other_person_id: womanId,
    kind: 'partner-of',
    harm: 'causes-harm-to',
    harm_established_by: 'police-record',
    from: '2026-01-05',
  });
  insert(database, 'plans', {
    id: newId(),
    person_id: childId,
    level: 'shared',
    recorded_at: from,
    recorded_by: staffId,
    plan_key: newId(),
    kind: 'child-protection',
    starts_on: '2026-01-05',
    source: 'typed',
    as_at: '2026-01-05',
  });
  const [subjectId, enrolmentId] = [newId(), newId()];
  insert(database, 'referral_subjects', {
    id: subjectId,
    person_id: manId,
    level: 'shared',
    referral_id: place.referralId,
    position: 'person-causing-harm',
    state: 'enrolled',
    state_since: from,
    received_at: from,
  });
  insert(database, 'enrolments', {
    id: enrolmentId,
    person_id: manId,
    level: 'shared',
    subject_id: subjectId,
    offering_id: place.offeringId,
    programme_id: place.programmeId,
    programme_version: '1.0.0',
    group_id: place.groupId,
    position: 'person-causing-harm',
    from: '2026-01-05',
    started_at: from,
  });
  for (const session of place.sessions) {
    const own = { person_id: manId, level: 'shared', session_id: session.id, enrolment_id: enrolmentId };
    insert(database, 'expectations', { id: newId(), ...own, from });
    if (!session.isRecorded) continue;
    const when = { recorded_at: session.endedAt, occurred_at: session.endedAt, recorded_by: staffId };
    insert(database, 'marks', { id: newId(), ...own, ...when, code: 'attended', mode: 'in-person' });
  }
  for (const level of ['status', 'shared', 'casework']) {
    insert(database, 'reach', { staff_id: staffId, person_id: manId, level, tie_id: place.groupId, until: endless });
  }
  return manId;
};

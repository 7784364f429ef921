import { dialect } from '@waymark/kit';

const number = dialect === 'pg' ? 'bigint' : 'integer';
const document = dialect === 'pg' ? 'jsonb' : 'text';

/** The scratch tables and those of the database package, as both engines take them. */
export const scratchSchema: readonly string[] = [
  'create table walkers (id text primary key, name text not null)',
  `create table steps (id text primary key, person_id text not null references walkers(id), level text not null,
    recorded_at text not null, recorded_by text not null, supersedes text, reason text, place text not null,
    length ${number} check (length >= 0))`,
  'create unique index steps_place_idx on steps (person_id, place) where supersedes is null',
  'create unique index steps_supersedes_idx on steps (supersedes)',
  `create table plain_counters (id text primary key, value ${number} not null)`,
  `create table audit_entries (id text primary key, sequence ${number} unique, at text not null, actor_id text not null,
    action text not null, outcome text not null, code text, record_ids text not null, person_ids text not null, hash text)`,
  `create table reach (staff_id text not null, person_id text not null, level text not null, tie_id text not null,
    until text not null, primary key (staff_id, person_id, level, tie_id))`,
  `create table scopes (staff_id text not null, scope_id text not null, tie_id text not null, until text not null,
    primary key (staff_id, scope_id, tie_id))`,
  'create table barred (staff_id text not null, person_id text not null, primary key (staff_id, person_id))',
  `create table jobs (id text primary key, kind text not null, key text not null, payload ${document} not null,
    state text not null, due_at text not null, attempts ${number} not null, lease_until text, leased_by text,
    last_error text, finished_at text)`,
  'create unique index jobs_kind_key_idx on jobs (kind, key)',
];

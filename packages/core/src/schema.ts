import { auditEntries, barred, jobs, reach, scopes } from '@waymark/database';
import { isPersonal } from '@waymark/kit';
import { getTableName, type Table } from 'drizzle-orm';
import * as access from './access/tables.ts';
import * as accreditations from './accreditations/tables.ts';
import * as alerts from './alerts/tables.ts';
import * as appointments from './appointments/tables.ts';
import * as arrangements from './arrangements/tables.ts';
import * as chases from './chases/tables.ts';
import * as circumstances from './circumstances/tables.ts';
import * as contacts from './contacts/tables.ts';
import * as corrections from './corrections/tables.ts';
import * as deaths from './deaths/tables.ts';
import * as disclosures from './disclosures/tables.ts';
import * as engagement from './engagement/tables.ts';
import * as enrolments from './enrolments/tables.ts';
import * as families from './families/tables.ts';
import * as figures from './figures/tables.ts';
import * as governance from './governance/tables.ts';
import * as groups from './groups/tables.ts';
import * as imports from './imports/tables.ts';
import * as keepApart from './keep-apart/tables.ts';
import * as marks from './marks/tables.ts';
import * as matches from './matches/tables.ts';
import * as meetings from './meetings/tables.ts';
import * as merges from './merges/tables.ts';
import * as notices from './notices/tables.ts';
import * as observations from './observations/tables.ts';
import * as offers from './offers/tables.ts';
import * as organisations from './organisations/tables.ts';
import * as persons from './persons/tables.ts';
import * as plans from './plans/tables.ts';
import * as programmes from './programmes/tables.ts';
import * as records from './records/tables.ts';
import * as referralDrafts from './referral-drafts/tables.ts';
import * as referrals from './referrals/tables.ts';
import * as reports from './reports/tables.ts';
import * as sessions from './sessions/tables.ts';
import * as settings from './settings/tables.ts';
import * as staff from './staff/tables.ts';
import * as status from './status/tables.ts';
import * as verbs from './verbs/tables.ts';

const folders = [
  access,
  accreditations,
  alerts,
  chases,
  appointments,
  arrangements,
  circumstances,
  contacts,
  corrections,
  deaths,
  disclosures,
  engagement,
  enrolments,
  families,
  figures,
  governance,
  groups,
  imports,
  keepApart,
  marks,
  matches,
  meetings,
  merges,
  notices,
  observations,
  offers,
  organisations,
  persons,
  plans,
  programmes,
  records,
  referralDrafts,
  referrals,
  reports,
  sessions,
  settings,
  staff,
  status,
  verbs,
];

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && Symbol.for('drizzle:Name') in value;

/** Every table of the core and of the database package. */
export const coreTables: readonly Table[] = [
  auditEntries,
  barred,
  jobs,
  reach,
  scopes,
  ...folders.flatMap((folder) => Object.values<unknown>(folder).filter(isTable)),
];

/** Names of the tables a read may touch only through `reach`. */
export const personalTables = (tables: readonly Table[] = coreTables): ReadonlySet<string> =>
  new Set(tables.filter(isPersonal).map((table) => getTableName(table)));

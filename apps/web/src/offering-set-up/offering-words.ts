import { type FieldError, organisationKindLabels, referrerSources, roleLabels, roles } from '@waymark/contracts';
import type { FieldHint, PluginForm } from '@waymark/plugin-api/shared';
import { formatDay, formatList } from '@waymark/ui';

/** Words for what can change of an offering. */
export const offeringFields: Readonly<Record<string, string>> = {
  title: 'Name',
  area: 'Area',
  capacity: 'Places at one time',
  leadMustBeAccredited: 'Only the accredited lead',
  whoMayRefer: 'Who may refer',
  settings: 'Settings',
  staff: 'Who works it',
  from: 'First day',
  to: 'Last day',
};

const periodWords = (from: string | null, to: string | null): string => {
  if (from !== null && to !== null) return ` from ${formatDay(from)} until ${formatDay(to)}`;
  if (from !== null) return ` from ${formatDay(from)}`;
  return to === null ? '' : ` until ${formatDay(to)}`;
};

/** "Council from 1 April 2026 and Police". */
export const sourcesWords = (value: unknown): string => {
  const { data } = referrerSources.safeParse(value);
  return formatList(
    (data ?? []).map((source) =>
      typeof source === 'string'
        ? organisationKindLabels[source]
        : `${organisationKindLabels[source.kind]}${periodWords(source.from, source.to)}`,
    ),
  );
};

/** One setting in the programme's own words. */
export const settingWords = (hint: FieldHint | undefined, value: unknown): string => {
  if (value === undefined || value === null) return 'not set';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return hint?.choices?.[String(value)] ?? String(value);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const settingsWords = (form: PluginForm | undefined, value: unknown): string =>
  Object.entries(isRecord(value) ? value : {})
    .map(([name, one]) => `${form?.fields[name]?.label ?? name}: ${settingWords(form?.fields[name], one)}`)
    .join('; ');

const staffWords = (value: unknown): string => {
  const held = Array.isArray(value) ? value.filter(isRecord) : [];
  return roles
    .flatMap((role) => {
      const count = held.filter((one) => one['role'] === role).length;
      return count === 0 ? [] : [`${roleLabels[role]}: ${count}`];
    })
    .join('; ');
};

/** One value of an offering's history in words. */
export const offeringValueWords =
  (form: PluginForm | undefined) =>
  (field: string, value: unknown): string => {
    if (field === 'whoMayRefer') return sourcesWords(value);
    if (field === 'settings') return settingsWords(form, value);
    if (field === 'staff') return staffWords(value) || 'nobody';
    if (field === 'leadMustBeAccredited') return value === true ? 'yes' : 'no';
    if (value === null || value === undefined) return '';
    return (field === 'from' || field === 'to') && typeof value === 'string' ? formatDay(value) : String(value);
  };

/** The page's own words for what the server finds wrong. */
export const offeringWordsFor = ({ path, code }: FieldError): string | undefined => {
  if (path === 'capacity') return 'Places must be a whole number from 1';
  if (path === 'to' && code === 'ends-before-it-starts') return 'The last day must be after the first';
  return undefined;
};

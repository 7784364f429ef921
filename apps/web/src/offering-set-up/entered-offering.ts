import {
  kindOfSource,
  type OfferingView,
  type OrganisationKind,
  organisationKinds,
  type ReferrerSource,
} from '@waymark/contracts';
import type { PluginForm } from '@waymark/plugin-api/shared';
import type { DateValue } from '@waymark/ui';
import { dayGiven } from '../family/date-field.tsx';
import type { OfferingChanges } from './offering-requests.ts';

interface Period {
  readonly from: DateValue;
  readonly to: DateValue;
}

/** What stands in the form of an offering. Settings are text until they are sent; yes and no are words. */
export interface EnteredOffering {
  /** Asked only where an offering is made. */
  readonly providerId: string;
  /** Asked only where an offering is made. */
  readonly from: DateValue;
  readonly title: string;
  readonly area: string;
  readonly capacity: string;
  /** Yes or no, in words. */
  readonly leadMustBeAccredited: string;
  readonly to: DateValue;
  readonly kinds: readonly string[];
  readonly periods: Readonly<Record<OrganisationKind, Period>>;
  readonly settings: Readonly<Record<string, string>>;
}

const always: Period = { from: '', to: '' };

const periodOf = (sources: readonly ReferrerSource[], kind: OrganisationKind): Period => {
  const source = sources.find((one) => kindOfSource(one) === kind);
  if (source === undefined || typeof source === 'string') return always;
  return { from: source.from ?? '', to: source.to ?? '' };
};

const periodsOf = (sources: readonly ReferrerSource[]): EnteredOffering['periods'] => ({
  'local-authority': periodOf(sources, 'local-authority'),
  provider: periodOf(sources, 'provider'),
  police: periodOf(sources, 'police'),
  probation: periodOf(sources, 'probation'),
  health: periodOf(sources, 'health'),
  school: periodOf(sources, 'school'),
  voluntary: periodOf(sources, 'voluntary'),
});

const settingWords = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined || value === null ? '' : String(value);
};

const settingsOf = (form: PluginForm | undefined, kept: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.keys(form?.fields ?? {}).map((name) => [name, settingWords(kept[name])]));

/** The form as it stands at first: an offering as it is, or nothing with the programme's own defaults. */
export const enteredOf = (
  offering:
    | Pick<OfferingView, 'title' | 'area' | 'capacity' | 'leadMustBeAccredited' | 'to' | 'whoMayRefer' | 'settings'>
    | undefined,
  form: PluginForm | undefined,
): EnteredOffering => ({
  providerId: '',
  from: '',
  title: offering?.title ?? '',
  area: offering?.area ?? '',
  capacity: settingWords(offering?.capacity),
  leadMustBeAccredited: settingWords(offering?.leadMustBeAccredited ?? false),
  to: offering?.to ?? '',
  kinds: (offering?.whoMayRefer ?? []).map(kindOfSource),
  periods: periodsOf(offering?.whoMayRefer ?? []),
  settings: settingsOf(form, offering?.settings ?? form?.schema.parse({}) ?? {}),
});

const settingGiven = (kind: string, text: string): unknown => {
  if (text.trim() === '') return undefined;
  if (kind === 'yes-no') return text === 'yes';
  return kind === 'number' ? Number(text) : text;
};

/** What was entered, as the server takes it. What is wrong with a setting is said by the programme's own schema, there. */
export const offeringGiven = (entered: EnteredOffering, form: PluginForm | undefined): OfferingChanges => ({
  title: entered.title,
  area: entered.area,
  capacity: entered.capacity.trim() === '' ? null : Number(entered.capacity),
  leadMustBeAccredited: entered.leadMustBeAccredited === 'yes',
  to: dayGiven(entered.to) ?? null,
  whoMayRefer: organisationKinds
    .filter((kind) => entered.kinds.includes(kind))
    .map((kind) => {
      const { from, to } = entered.periods[kind];
      const period = { from: dayGiven(from) ?? null, to: dayGiven(to) ?? null };
      return period.from === null && period.to === null ? kind : { kind, ...period };
    }),
  settings: Object.fromEntries(
    Object.entries(form?.fields ?? {}).flatMap(([name, { kind }]) => {
      const value = settingGiven(kind, entered.settings[name] ?? '');
      return value === undefined ? [] : [[name, value]];
    }),
  ),
});

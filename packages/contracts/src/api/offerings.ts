import { z } from 'zod';
import { offeringRoles } from '../codes/offerings.ts';
import { type OrganisationKind, organisationKinds } from '../codes/organisations.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { historyView } from './history.ts';
import { words } from './words.ts';

const referrerSource = z.union([
  z.enum(organisationKinds),
  z
    .strictObject({ kind: z.enum(organisationKinds), from: daySchema.nullable(), to: daySchema.nullable() })
    .refine(({ from, to }) => from === null || to === null || from <= to, {
      error: 'ends-before-it-starts',
      path: ['to'],
    }),
]);

/** Who may refer: a kind of organisation, always or from a day to a day, both included (B6). */
export type ReferrerSource = z.output<typeof referrerSource>;

export const kindOfSource = (source: ReferrerSource): OrganisationKind =>
  typeof source === 'string' ? source : source.kind;

/** Who may refer as an offering keeps it. */
export const referrerSources = z
  .array(referrerSource)
  .min(1, { error: 'nobody-may-refer' })
  .max(organisationKinds.length)
  .refine((sources) => new Set(sources.map(kindOfSource)).size === sources.length, { error: 'kind-twice' });

/** Kinds of organisation that may refer on a day. */
export const kindsThatReferOn = (sources: readonly ReferrerSource[], day: string): readonly OrganisationKind[] =>
  organisationKinds.filter((kind) =>
    sources.some(
      (source) =>
        kindOfSource(source) === kind &&
        (typeof source === 'string' ||
          ((source.from === null || source.from <= day) && (source.to === null || day <= source.to))),
    ),
  );

/** Most places at one time, over all groups; `null` where none is agreed. */
const capacity = z.int().min(1, { error: 'too-small' }).max(10_000);

const endsAfterItStarts = ({ from, to }: { from?: string | undefined; to?: string | null | undefined }): boolean =>
  from === undefined || to === undefined || to === null || from <= to;

/** A programme at a provider and area, as `add-offering` takes it; `settings` are checked by the programme's own schema. */
export const addOfferingInput = z
  .strictObject({
    offeringId: idSchema,
    programmeId: z.string().max(40),
    providerId: idSchema,
    title: words(120),
    area: words(120),
    whoMayRefer: referrerSources,
    capacity: capacity.nullable().optional(),
    /** Whether only accredited staff may begin to lead a group; no where left out. */
    leadMustBeAccredited: z.boolean().optional(),
    settings: z.record(z.string(), z.unknown()),
    from: daySchema,
    to: daySchema.optional(),
  })
  .refine(endsAfterItStarts, { error: 'ends-before-it-starts', path: ['to'] });
export type AddOfferingInput = z.output<typeof addOfferingInput>;

export const offeringSaved = z.strictObject({ offeringId: idSchema, version: z.int() });

/** What may change of an offering; what is left out stays, and `to: null` takes an end back. */
export const changeOfferingInput = z.strictObject({
  offeringId: idSchema,
  title: words(120).optional(),
  area: words(120).optional(),
  whoMayRefer: referrerSources.optional(),
  capacity: capacity.nullable().optional(),
  /** Whether only accredited staff may begin to lead a group. */
  leadMustBeAccredited: z.boolean().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  to: daySchema.nullable().optional(),
});

/** Everyone who works the offering from today on; who is left out stops today. */
export const setOfferingStaffInput = z.strictObject({
  offeringId: idSchema,
  staff: z.array(z.strictObject({ staffId: idSchema, role: z.enum(offeringRoles) })).max(60),
});

/** Without `ended` only what runs today or later. */
export const listOfferingsInput = z.strictObject({ ended: z.literal('included').optional() });

/** The catalogue: what runs where, and who may refer to it. Nothing in it is about a person. */
export const catalogueView = z.strictObject({
  offerings: z.array(
    z.strictObject({
      offeringId: idSchema,
      programmeId: z.string(),
      programme: z.string(),
      summary: z.string(),
      title: z.string(),
      area: z.string(),
      provider: z.string(),
      /** Kinds of organisation that may refer today. */
      whoMayRefer: z.array(z.enum(organisationKinds)),
      /** Whether the asker's own organisation may refer. */
      mayRefer: z.boolean(),
      /** Whether the asker coordinates or manages it. */
      isOwn: z.boolean(),
      from: z.string(),
      to: z.string().nullable(),
    }),
  ),
});
export type CatalogueView = z.output<typeof catalogueView>;

export const viewOfferingInput = z.strictObject({ offeringId: idSchema });

export const offeringView = z.strictObject({
  offeringId: idSchema,
  programmeId: z.string(),
  programme: z.string(),
  title: z.string(),
  area: z.string(),
  providerId: idSchema,
  provider: z.string(),
  whoMayRefer: z.array(referrerSource),
  capacity: z.int().nullable(),
  leadMustBeAccredited: z.boolean(),
  settings: z.record(z.string(), z.unknown()),
  from: z.string(),
  to: z.string().nullable(),
  version: z.int(),
  staff: z.array(
    z.strictObject({ staffId: idSchema, name: z.string(), role: z.enum(offeringRoles), from: z.string() }),
  ),
  history: historyView,
});
export type OfferingView = z.output<typeof offeringView>;

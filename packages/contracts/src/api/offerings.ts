import { z } from 'zod';
import { offeringRoles } from '../codes/offerings.ts';
import { organisationKinds } from '../codes/organisations.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

const whoMayRefer = z.array(z.enum(organisationKinds)).min(1).max(organisationKinds.length);

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
    whoMayRefer,
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
  whoMayRefer: whoMayRefer.optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  to: daySchema.nullable().optional(),
});

/** Everyone who works the offering from today on; who is left out stops today. */
export const setOfferingStaffInput = z.strictObject({
  offeringId: idSchema,
  staff: z.array(z.strictObject({ staffId: idSchema, role: z.enum(offeringRoles) })).max(60),
});

export const listOfferingsInput = z.strictObject({});

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
  whoMayRefer: z.array(z.enum(organisationKinds)),
  settings: z.record(z.string(), z.unknown()),
  from: z.string(),
  to: z.string().nullable(),
  version: z.int(),
  staff: z.array(
    z.strictObject({ staffId: idSchema, name: z.string(), role: z.enum(offeringRoles), from: z.string() }),
  ),
});
export type OfferingView = z.output<typeof offeringView>;

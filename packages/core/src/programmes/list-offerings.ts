import { catalogueView, dayOf, kindsThatReferOn, listOfferingsInput } from '@waymark/contracts';
import { inScope } from '@waymark/database';
import { asc, eq, gte, isNull, or } from 'drizzle-orm';
import { organisations } from '../organisations/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { offerings } from './tables.ts';

/** The catalogue of what runs, where, and who may refer (B3, B6). About no person, so it opens no record. */
export const listOfferings = defineRead({
  name: 'list-offerings',
  summary: 'The catalogue of programmes on offer.',
  permission: 'core.catalogue.view',
  route: { method: 'GET', path: '/offerings' },
  input: listOfferingsInput,
  output: catalogueView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now, programmes }, { ended }) => {
    const rows = await reader.db
      .select({
        offeringId: offerings.id,
        programmeId: offerings.programmeId,
        title: offerings.title,
        area: offerings.area,
        provider: organisations.name,
        whoMayRefer: offerings.whoMayRefer,
        from: offerings.from,
        to: offerings.to,
      })
      .from(offerings)
      .innerJoin(organisations, eq(organisations.id, offerings.providerId))
      .where(ended === undefined ? or(isNull(offerings.to), gte(offerings.to, dayOf(now))) : undefined)
      .orderBy(asc(offerings.title), asc(offerings.id));
    const [organisation] = await reader.db
      .select({ kind: organisations.kind })
      .from(organisations)
      .where(eq(organisations.id, actor.organisationId));
    const own = await reader.db
      .select({ offeringId: offerings.id })
      .from(offerings)
      .where(inScope(offerings.id, { staffId: actor.staffId, now }))
      .orderBy(asc(offerings.id));
    const ownIds = new Set(own.map(({ offeringId }) => offeringId));
    const manifests = new Map(programmes.all.map(({ shared }) => [shared.manifest.id, shared.manifest]));
    return {
      offerings: rows.flatMap((row) => {
        const manifest = manifests.get(row.programmeId);
        if (manifest === undefined) return [];
        const { title: programme, summary } = manifest;
        const whoMayRefer = [...kindsThatReferOn(row.whoMayRefer, dayOf(now))];
        const mayRefer = organisation !== undefined && whoMayRefer.includes(organisation.kind);
        return [{ ...row, programme, summary, whoMayRefer, mayRefer, isOwn: ownIds.has(row.offeringId) }];
      }),
    };
  },
  opened: undefined,
});

import type { Manifest } from '@waymark/plugin-api/shared';

/** Caring Dads: a group programme for fathers whose children have been harmed or put at risk by them. */
export const manifest: Manifest = {
  id: 'caring-dads',
  title: 'Caring Dads',
  version: '1.0.0',
  contract: 1,
  prefix: 'cdads',
  summary: 'Seventeen sessions for fathers, with contact with the children’s mothers and with those who referred.',
  subjects: [
    { position: 'person-causing-harm', least: 0, most: 1, age: { from: 18, to: 120 }, unborn: false },
    { position: 'co-parent', least: 0, most: 1, age: { from: 18, to: 120 }, unborn: false },
  ],
  partnerContact: 'offered-before-start',
};

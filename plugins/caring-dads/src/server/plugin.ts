import { definePlugin } from '@waymark/plugin-api/server';
import { caringDads } from '../shared/index.ts';
import { demo } from './demo.ts';
import { eligibility } from './eligibility.ts';
import { partnerOffered } from './partner-offered.ts';
import { reportSections } from './report-sections.ts';

export const plugin = definePlugin({
  shared: caringDads,
  eligibility,
  guards: [partnerOffered],
  reportSections,
  demo,
});

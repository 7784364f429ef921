import { FamilyTimeline, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { familyData } from './family-data.ts';

export const FamilyGallery = (): ReactNode => (
  <Page
    title="Bell and Reyes family"
    titleInBrowser="Family"
    lead="Marcus missed two sessions in the fortnight after his release; Dana came less often in the same weeks."
  >
    <FamilyTimeline title="Who was seen, and what happened" data={familyData} />
  </Page>
);

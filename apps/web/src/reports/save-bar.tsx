import { Button } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { DraftInHand } from './use-report-draft.ts';

/** Saves the whole draft; says whether there is anything to save. */
export const SaveBar = ({ hand }: { readonly hand: DraftInHand }): ReactNode => (
  <div className="waymark-save-bar">
    <Button type="button" isBusy={hand.isSaving} onClick={() => void hand.save()}>
      {hand.isSaving ? 'Saving' : 'Save and check'}
    </Button>
    <p className="govuk-body" role="status">
      {hand.isUnsaved ? 'Not saved yet' : 'Saved'}
    </p>
  </div>
);

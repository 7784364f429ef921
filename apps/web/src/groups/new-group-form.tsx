import { type Id, newId, type SchedulePreview } from '@waymark/contracts';
import { BackLink, Button, ButtonGroup, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { isApiProblem } from '../api/api-problem.ts';
import { BookedTwiceList } from '../bookings/booked-twice-list.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { useSteps } from '../referrals/use-steps.ts';
import { type EnteredGroup, noGroup, toGroup } from './entered-group.ts';
import { GroupFields } from './group-fields.tsx';
import { addGroup } from './group-requests.ts';
import { LivePreview } from './live-preview.tsx';
import { previewSchedule, scheduleOf } from './queries.ts';
import { SchedulePreviewTable } from './schedule-preview-table.tsx';

export interface NewGroupFormProps {
  readonly offeringId: Id;
  readonly onAdded: (groupId: Id) => Promise<void>;
}

/** A group with its weekly time; its dates are shown before anything is saved, and are those it gets. */
export const NewGroupForm = ({ offeringId, onAdded }: NewGroupFormProps): ReactNode => {
  const [groupId] = useState(newId);
  const [preview, setPreview] = useState<SchedulePreview>();
  const { step, goTo } = useSteps();
  const form = useSentForm<EnteredGroup>({
    defaultValues: noGroup,
    send: async (entered) => {
      const group = toGroup({ groupId, offeringId }, entered);
      if (step === 'form') {
        const { venue, mode } = group;
        setPreview(await previewSchedule({ ...scheduleOf(group), venue, mode }));
        goTo('check');
        return;
      }
      try {
        await addGroup(group, (preview?.alreadyBooked.length ?? 0) > 0);
      } catch (thrown) {
        if (isApiProblem(thrown) && (thrown.fields.length > 0 || thrown.code === 'already-booked')) goTo('form');
        throw thrown;
      }
      await onAdded(groupId);
    },
  });
  const isChecking = step === 'check' && preview !== undefined;
  return (
    <Page
      title={isChecking ? 'Check the dates before you add the group' : 'Add a group'}
      errors={form.errors}
      attempt={form.attempt}
      above={<BackLink href={addresses.groupsOf(offeringId)}>Groups</BackLink>}
    >
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <div hidden={isChecking}>
          <GroupFields form={form} />
          <LivePreview offeringId={offeringId} control={form.control} />
        </div>
        {isChecking ? (
          <>
            <SchedulePreviewTable preview={preview} />
            <BookedTwiceList booked={preview.alreadyBooked} nameOf={() => undefined} />
          </>
        ) : null}
        <ButtonGroup>
          <Button isBusy={form.isSending}>{isChecking ? 'Add the group' : 'Show the dates'}</Button>
          {isChecking ? (
            <Button type="button" variant="plain" onClick={() => goTo('form')}>
              Change something
            </Button>
          ) : null}
        </ButtonGroup>
      </form>
    </Page>
  );
};

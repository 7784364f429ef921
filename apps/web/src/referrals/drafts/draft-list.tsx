import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReferralDraftsView } from '@waymark/contracts';
import { Button, ButtonGroup, Card, formatDay, formatDayAndTime, lastDayOf } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { addresses } from '../../navigation/addresses.ts';
import { QueryStates } from '../../query/query-states.tsx';
import { draftRequests } from './draft-requests.ts';
import { draftKeys, draftsQuery } from './queries.ts';

type ListedDraft = ReferralDraftsView['drafts'][number];

const OneDraft = ({ draft }: { readonly draft: ListedDraft }): ReactNode => {
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () => draftRequests.discard(draft.draftId),
    onSettled: () => queries.invalidateQueries({ queryKey: draftKeys.all }),
  });
  return (
    <Card
      title={draft.title}
      headingLevel={3}
      href={addresses.referralDraft(draft.draftId)}
      actions={
        isAsking ? (
          <ButtonGroup>
            <Button type="button" variant="secondary" isBusy={discard.isPending} onClick={() => discard.mutate()}>
              Yes, throw it away
            </Button>
            <Button type="button" variant="plain" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          </ButtonGroup>
        ) : (
          <Button type="button" variant="plain" onClick={() => setAsking(true)}>
            Throw away<span className="govuk-visually-hidden"> the draft about {draft.title}</span>
          </Button>
        )
      }
    >
      <p className="govuk-body">
        Saved {formatDayAndTime(draft.savedAt)}. It is gone after {formatDay(lastDayOf(draft.expiresAt))} unless you
        save it again.
      </p>
    </Card>
  );
};

/** The reader's own forms that are not sent yet; where there is none, nothing. */
export const DraftList = (): ReactNode => {
  const query = useQuery(draftsQuery());
  return (
    <QueryStates query={query} what="your drafts">
      {({ drafts }) =>
        drafts.length === 0 ? null : (
          <section aria-labelledby="drafts">
            <h2 className="govuk-heading-m" id="drafts">
              Not sent yet
            </h2>
            {drafts.map((draft) => (
              <OneDraft key={draft.draftId} draft={draft} />
            ))}
          </section>
        )
      }
    </QueryStates>
  );
};

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id, SessionNoticesView } from '@waymark/contracts';
import { Button, formatDayAndTime, NotificationBanner } from '@waymark/ui';
import type { ReactNode } from 'react';
import { request } from '../api/request.ts';
import { sessionNoticesQuery, todayKeys } from './queries.ts';

type Notice = SessionNoticesView['notices'][number];

/** "Thursday group, session 3, on 12 March 2026 at 6:30pm is cancelled" */
const headingOf = ({ group, number, kind, wasStartsAt, startsAt, sessions }: Notice): string => {
  const was = `${group}, session ${number}, ${formatDayAndTime(wasStartsAt ?? startsAt)}`;
  if (kind === 'cancelled') return `${was}, is cancelled`;
  const rest = sessions > 1 ? ', and later ones move too' : '';
  return `${was}, is now ${formatDayAndTime(startsAt)}${rest}`;
};

const see = (noticeId: Id) =>
  request(
    { method: 'POST', path: `/session-notices/${noticeId}/seen`, body: {} },
    (contracts) => contracts.sessionNoticeSeen,
  );

/** Sessions of one's own groups that were cancelled or moved, until one says that one has seen it. */
export const SessionNotices = (): ReactNode => {
  const queries = useQueryClient();
  const { data } = useQuery(sessionNoticesQuery());
  const seen = useMutation({
    mutationFn: see,
    onSuccess: () => queries.invalidateQueries({ queryKey: todayKeys.all }),
  });
  return (data?.notices ?? []).map((notice) => (
    <NotificationBanner key={notice.noticeId} title="Changed" heading={headingOf(notice)}>
      <p className="govuk-body">{notice.why}</p>
      <Button
        type="button"
        variant="secondary"
        isBusy={seen.isPending && seen.variables === notice.noticeId}
        onClick={() => seen.mutate(notice.noticeId)}
      >
        I have seen this
      </Button>
    </NotificationBanner>
  ));
};

import { AttendanceSentence, Button, Card, Page, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';

const asAt = '2026-03-31';

export const ChildrenGallery = (): ReactNode => (
  <Page title="My children" lead="Six children on plans. Two need something from you today.">
    <Card
      title="Ella Bell, 7"
      href="/family"
      tone="act-today"
      tag={<Tag tone="act-today">Answer today</Tag>}
      actions={
        <>
          <Button type="button">Answer the alert</Button>
          <Button type="button" variant="plain">
            Why am I asked?
          </Button>
        </>
      }
    >
      <p className="govuk-body">Child protection plan since 12 November 2025. Review conference on 12 June 2026.</p>
      <h3 className="govuk-heading-s">Marcus Bell, her father: Caring Dads</h3>
      <AttendanceSentence
        asAt={asAt}
        attendance={{
          held: 13,
          forWhom: 'him',
          parts: [
            { label: 'seen', count: 9 },
            { label: 'missed', count: 2, of: [{ label: 'cancelled late', count: 1 }] },
            { label: 'could not attend', count: 1 },
            { label: 'not recorded', count: 1 },
          ],
          cancelledByUs: 1,
          lastSeenOn: '2026-03-03',
        }}
        note="Attendance is not safety. Her account last heard: 25 March 2026."
      />
    </Card>
    <Card title="Noah Ashworth, 4" href="/family" tag={<Tag tone="information">Child in need plan</Tag>}>
      <AttendanceSentence asAt={asAt} waitingSince="2025-12-27" />
    </Card>
    <Card title="Unborn baby Morgan" href="/family" tag={<Tag>Nothing new</Tag>}>
      <AttendanceSentence asAt={asAt} attendance={{ held: 0, forWhom: 'her', parts: [], lastSeenOn: null }} />
    </Card>
  </Page>
);

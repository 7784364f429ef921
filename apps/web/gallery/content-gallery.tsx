import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ButtonLink,
  Details,
  InsetText,
  MarkShape,
  type MarkShapeName,
  NotificationBanner,
  Page,
  Panel,
  SummaryList,
  shapeWords,
  Tabs,
  Tag,
  Timeline,
  WarningText,
} from '@waymark/ui';
import type { ReactNode } from 'react';

const shapes = Object.keys(shapeWords).filter((key): key is MarkShapeName => key in shapeWords);

export const ContentGallery = (): ReactNode => (
  <Page
    title="Referral of Marcus Bell"
    titleInBrowser="Referral"
    caption="Caring Dads"
    lead="Accepted and waiting: 31 days since it was received, place 4 of 9."
    above={<Breadcrumbs items={[{ href: '/', text: 'Waiting' }]} current="Referral" />}
    actions={
      <>
        <ButtonLink href="/offer">Offer a place</ButtonLink>
        <Button type="button" variant="secondary">
          Print
        </Button>
      </>
    }
  >
    <NotificationBanner heading="The review conference is on Friday 12 June 2026.">
      <p className="govuk-body">The report needs your part by Wednesday at midday.</p>
    </NotificationBanner>
    <NotificationBanner kind="done" heading="The offer was sent to Marcus Bell." />
    <Panel title="Report signed">Reference 4F2C 91</Panel>
    <SummaryList
      rows={[
        {
          key: 'Referred by',
          value: 'Priya Nair, Northmoor Council',
          actions: [{ text: 'Change', hiddenText: 'referrer', href: '/change' }],
        },
        { key: 'Change sought', value: 'Ella can spend time with her father and be listened to.' },
        {
          key: 'Needed by',
          value: '9 December 2026, the day of release',
          actions: [
            { text: 'Change', hiddenText: 'need-by date', href: '/need-by' },
            { text: 'Explain', hiddenText: 'need-by date', onSelect: () => undefined },
          ],
        },
      ]}
    />
    <p className="govuk-body">
      <Tag>Closed</Tag> <Tag tone="information">Waiting</Tag> <Tag tone="done">Recorded</Tag>{' '}
      <Tag tone="attention">Not recorded</Tag> <Tag tone="act-today">Answer today</Tag>
    </p>
    <InsetText>Completing this programme is neither a perpetrator programme nor an outcome.</InsetText>
    <WarningText>Attendance is not safety. Read it beside the partner’s and the children’s account.</WarningText>
    <Details summary="How is the order of the waiting list made?">
      By need-by date, then by the day the referral was received.
    </Details>
    <Tabs
      tabs={[
        { id: 'picture', label: 'Picture', content: <p className="govuk-body">Half started within 74 days.</p> },
        { id: 'table', label: 'Table', content: <p className="govuk-body">Started within 74 days: 16 of 32.</p> },
        { id: 'definition', label: 'Definition', content: <p className="govuk-body">People still waiting count.</p> },
      ]}
    />
    <h2 className="govuk-heading-m">What happened</h2>
    <Timeline
      events={[
        {
          id: '1',
          title: 'Accepted',
          by: 'Tom Adeyemi',
          on: '2026-05-19T10:30:00.000Z',
          children: 'All findings pass.',
        },
        { id: '2', title: 'Referral received', by: 'Priya Nair', on: '2026-05-04' },
      ]}
    />
    <h2 className="govuk-heading-m">Shapes</h2>
    <ul className="waymark-legend">
      {shapes.map((shape) => (
        <li key={shape}>
          <MarkShape shape={shape} label={shapeWords[shape]} /> {shapeWords[shape]}
        </li>
      ))}
    </ul>
    <h2 className="govuk-heading-m">Buttons</h2>
    <ButtonGroup>
      <Button type="button">Save</Button>
      <Button type="button" isBusy>
        Saving
      </Button>
      <Button type="button" variant="secondary">
        Not now
      </Button>
      <Button type="button" variant="plain">
        Undo
      </Button>
    </ButtonGroup>
  </Page>
);

import { render } from '@testing-library/react';
import {
  Breadcrumbs,
  type Column,
  Details,
  InsetText,
  NotificationBanner,
  Pagination,
  Panel,
  ServiceNavigation,
  SkipLink,
  SummaryList,
  Table,
  Tag,
  WarningText,
} from '@waymark/ui';
import breadcrumbs from 'govuk-frontend/dist/govuk/components/breadcrumbs/fixtures.json' with { type: 'json' };
import details from 'govuk-frontend/dist/govuk/components/details/fixtures.json' with { type: 'json' };
import insetText from 'govuk-frontend/dist/govuk/components/inset-text/fixtures.json' with { type: 'json' };
import notification from 'govuk-frontend/dist/govuk/components/notification-banner/fixtures.json' with { type: 'json' };
import pagination from 'govuk-frontend/dist/govuk/components/pagination/fixtures.json' with { type: 'json' };
import panel from 'govuk-frontend/dist/govuk/components/panel/fixtures.json' with { type: 'json' };
import navigation from 'govuk-frontend/dist/govuk/components/service-navigation/fixtures.json' with { type: 'json' };
import skipLink from 'govuk-frontend/dist/govuk/components/skip-link/fixtures.json' with { type: 'json' };
import summaryList from 'govuk-frontend/dist/govuk/components/summary-list/fixtures.json' with { type: 'json' };
import table from 'govuk-frontend/dist/govuk/components/table/fixtures.json' with { type: 'json' };
import tag from 'govuk-frontend/dist/govuk/components/tag/fixtures.json' with { type: 'json' };
import warningText from 'govuk-frontend/dist/govuk/components/warning-text/fixtures.json' with { type: 'json' };
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { type FixtureFile, vendorMarkup } from './vendor-markup.ts';

const drawn = (ours: ReactNode): string => canonical(render(ours).container);

const expectSame = (ours: ReactNode, file: FixtureFile, fixture: string): void => {
  expect(drawn(ours)).toBe(vendorMarkup(file, fixture));
};

interface Rate {
  readonly month: string;
  readonly bicycles: string;
  readonly vehicles: string;
}

describe('markup of content components equals the vendor’s', () => {
  it('Details, InsetText and WarningText', () => {
    const why =
      'We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t ' +
      'provide your nationality, you’ll have to send copies of identity documents through the post.';
    expectSame(<Details summary="Help with nationality">{why}</Details>, details, 'default');
    const weeks =
      'It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application.';
    expectSame(<InsetText>{weeks}</InsetText>, insetText, 'default');
    expectSame(<WarningText>You can be fined up to £5,000 if you don’t register.</WarningText>, warningText, 'default');
  });

  it('Panel and Tag', () => {
    const reference = (
      <>
        Your reference number
        <br />
        <strong>HDJ2123F</strong>
      </>
    );
    expectSame(
      <Panel title="Application complete" headingLevel={1}>
        {reference}
      </Panel>,
      panel,
      'default',
    );
    expectSame(<Tag tone="done">Green</Tag>, tag, 'green');
  });

  it('NotificationBanner, but for the made id of its title', () => {
    const ours = drawn(<NotificationBanner heading="This publication was withdrawn on 7 March 2014." />);
    const madeId = /id="(_[^"]*)"/.exec(ours)?.[1] ?? '';
    expect(ours.replace(madeId, 'govuk-notification-banner-title')).toBe(vendorMarkup(notification, 'default'));
  });

  it('SkipLink and Breadcrumbs', () => {
    expectSame(<SkipLink targetId="test-target-element" />, skipLink, 'default');
    const items = [
      { href: '/', text: 'Home' },
      { href: '/browse/abroad', text: 'Passports, travel and living abroad' },
    ];
    expectSame(
      <Breadcrumbs items={items} current="Travel abroad" />,
      breadcrumbs,
      'with last breadcrumb as current page',
    );
  });

  it('ServiceNavigation, but for the menu button that is never out of reach of screen readers', () => {
    const items = [1, 2, 3, 4].map((n) => ({
      href: `#/${n}`,
      text: `Navigation item ${n}`,
      current: n === 2 ? ('page' as const) : undefined,
    }));
    const theirs = vendorMarkup(navigation, 'with navigation with a current item');
    expect(drawn(<ServiceNavigation items={items} />)).toBe(
      theirs.replace(' aria-hidden="true"', '').replace('govuk-js-service-navigation-toggle ', ''),
    );
  });

  it('SummaryList', () => {
    const address = ['Address line 1', 'Address line 2', 'Address line 3', 'Address line 4', 'Address line 5'];
    const contact = (
      <>
        <p className="govuk-body">email@email.com</p>
        <p className="govuk-body">
          {address.flatMap((line, index) => (index === 0 ? [line] : [<br key={line} />, line]))}
        </p>
      </>
    );
    expectSame(
      <SummaryList
        hasNoBorders
        rows={[
          { key: 'Name', value: 'Firstname Lastname' },
          { key: 'Date of birth', value: '13/08/1980' },
          { key: 'Contact information', value: contact },
        ]}
      />,
      summaryList,
      'no-border',
    );
  });

  it('Table, stripped of what lets it stack on a phone', () => {
    const columns: readonly Column<Rate>[] = [
      { key: 'month', heading: 'Month you apply', cell: ({ month }) => month, isRowHeading: true },
      { key: 'bicycles', heading: 'Rate for bicycles', cell: ({ bicycles }) => bicycles, isNumeric: true },
      { key: 'vehicles', heading: 'Rate for vehicles', cell: ({ vehicles }) => vehicles, isNumeric: true },
    ];
    const rows = [
      { month: 'January', bicycles: '£85', vehicles: '£95' },
      { month: 'February', bicycles: '£75', vehicles: '£55' },
      { month: 'March', bicycles: '£165', vehicles: '£125' },
    ];
    expectSame(
      <Table
        caption="Caption 1: Months and rates"
        captionSize="m"
        columns={columns}
        rows={rows}
        rowKey={({ month }) => month}
      />,
      table,
      'with head and caption',
    );
  });

  it('Pagination', () => {
    expectSame(
      <Pagination previous={{ href: '/previous' }} next={{ href: '/next' }} />,
      pagination,
      'with prev and next only',
    );
  });
});

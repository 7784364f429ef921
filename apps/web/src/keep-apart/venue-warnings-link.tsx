import { useQuery } from '@tanstack/react-query';
import { holdsPermission } from '@waymark/contracts';
import { formatCount } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { useAccount } from '../session/use-session.ts';
import { venueWarningsQuery } from './queries.ts';

/** The way to bookings that would bring people together who must be kept apart, with how many there are. */
export const VenueWarningsLink = (): ReactNode => {
  const { roles } = useAccount();
  const mayView = holdsPermission(roles, 'core.keep-apart.view');
  const { data } = useQuery({ ...venueWarningsQuery(), enabled: mayView });
  if (!mayView) return null;
  const count = data?.warnings.length ?? 0;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={addresses.venueWarnings}>
        {count === 0
          ? 'Bookings too close together: none'
          : `${formatCount(count, 'booking is', 'bookings are')} too close together`}
      </a>
    </p>
  );
};

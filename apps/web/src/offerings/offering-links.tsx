import type { Id } from '@waymark/contracts';
import type { ReactNode } from 'react';
import type { CatalogueOffering } from './own-offerings.ts';

export interface OfferingLinksProps {
  readonly offerings: readonly CatalogueOffering[];
  readonly chosenId: Id;
  /** Address of the same screen for another offering. */
  readonly hrefOf: (offeringId: Id) => string;
}

/** The way to one's other offerings; nothing where there is only one. */
export const OfferingLinks = ({ offerings, chosenId, hrefOf }: OfferingLinksProps): ReactNode =>
  offerings.length < 2 ? null : (
    <nav aria-label="Offerings">
      <ul className="govuk-list">
        {offerings.map(({ offeringId, title, area }) => (
          <li key={offeringId}>
            <a
              className="govuk-link"
              href={hrefOf(offeringId)}
              aria-current={offeringId === chosenId ? 'page' : undefined}
            >
              {title}, {area}
            </a>
            {offeringId === chosenId ? ' (shown here)' : null}
          </li>
        ))}
      </ul>
    </nav>
  );

import type { AccountView } from '@waymark/contracts';
import { Button, Card } from '@waymark/ui';
import type { ReactNode } from 'react';
import { roleWords } from '../words/role-labels.ts';
import { whatOneFinds } from './what-one-finds.ts';

export interface InventedStaffListProps {
  readonly people: readonly AccountView[];
  /** Whose session is being begun. */
  readonly enteringId: string | undefined;
  readonly onEnter: (staffId: string) => void;
}

/** Who one can be here: name, role, where they work and what they will find. */
export const InventedStaffList = ({ people, enteringId, onEnter }: InventedStaffListProps): ReactNode => (
  <div className="waymark-staff-list">
    {people.map(({ staffId, name, organisation, roles }) => (
      <Card
        key={staffId}
        title={name}
        actions={
          <Button
            type="button"
            variant="secondary"
            isBusy={enteringId !== undefined}
            aria-label={`Enter as ${name}`}
            onClick={() => onEnter(staffId)}
          >
            {enteringId === staffId ? 'Entering' : 'Enter'}
          </Button>
        }
      >
        <p className="govuk-body">
          <strong>{roleWords(roles)}</strong>, {organisation}
        </p>
        <p className="govuk-body">{whatOneFinds(roles) ?? 'No screen of its own yet.'}</p>
      </Card>
    ))}
  </div>
);

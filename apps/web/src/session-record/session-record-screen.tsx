import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { SessionRecordView } from '@waymark/contracts';
import { BackLink, ButtonLink, EmptyState, Page, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { registerCaption } from '../register/register-caption.ts';
import { type OpenItem, openItems, recordLead } from './open-items.ts';
import { PersonRecord, personAnchor } from './person-record.tsx';
import { sessionRecordKeys, sessionRecordQuery } from './queries.ts';

const StillOpen = ({ sessionId, items }: { readonly sessionId: string; readonly items: readonly OpenItem[] }) =>
  items.length === 0 ? null : (
    <>
      <h2 className="govuk-heading-m">Still open</h2>
      <ul className="govuk-list govuk-list--bullet">
        {items.map(({ personId, words, isOfRegister }) => (
          <li key={`${personId} ${words}`}>
            <a
              className="govuk-link"
              href={isOfRegister ? addresses.register(sessionId) : `#${personAnchor(personId)}`}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  );

interface Told {
  readonly errors: readonly SummaryError[];
  readonly attempt: number;
}

const nothingTold: Told = { errors: [], attempt: 0 };

/** After the group: what is still open, and the record of each person. Notes can come later; marks never wait (ux.md). */
export const SessionRecordScreen = (): ReactNode => {
  const { sessionId } = useParams({ from: '/signed-in/sessions/$sessionId/record' });
  const queries = useQueryClient();
  const query = useQuery(sessionRecordQuery(sessionId));
  const [{ errors, attempt }, setTold] = useState<Told>(nothingTold);
  const { data } = query;
  const onSaved = async () => {
    await queries.invalidateQueries({ queryKey: sessionRecordKeys.view(sessionId) });
    setTold(nothingTold);
  };
  const onErrors = (found: readonly SummaryError[]) =>
    setTold((before) => ({ errors: found, attempt: before.attempt + 1 }));
  return (
    <Page
      title={data === undefined ? 'After the session' : `After session ${data.number}`}
      caption={data && registerCaption(data)}
      lead={data && recordLead(openItems(data))}
      above={<BackLink href={addresses.today}>Today</BackLink>}
      actions={
        <ButtonLink variant="secondary" href={addresses.register(sessionId)}>
          Register
        </ButtonLink>
      }
      errors={errors}
      attempt={attempt}
    >
      <QueryStates query={query} what="the record of the session">
        {(record: SessionRecordView) =>
          record.people.length === 0 ? (
            <EmptyState title="Nobody was expected at this session" />
          ) : (
            <>
              <StillOpen sessionId={sessionId} items={openItems(record)} />
              {record.people.map((person) => (
                <PersonRecord
                  key={person.personId}
                  record={record}
                  person={person}
                  onSaved={onSaved}
                  onErrors={onErrors}
                />
              ))}
            </>
          )
        }
      </QueryStates>
    </Page>
  );
};

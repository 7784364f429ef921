import type { RegisterView } from '@waymark/contracts';
import {
  BackLink,
  ButtonLink,
  EmptyState,
  FormattedTime,
  InsetText,
  NotificationBanner,
  Page,
  RegisterList,
} from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { UnsentNotice } from '../unsent/unsent-notice.tsx';
import { sessionTitle } from '../words/session-title.ts';
import type { FormErrors } from './details/mark-details-form.tsx';
import { PersonRow } from './person-row.tsx';
import { RegisterActions } from './register-actions.tsx';
import { registerCaption } from './register-caption.ts';
import { registerCounts } from './register-counts.ts';
import { useFinishRegister } from './use-finish-register.ts';
import { useHasBegun } from './use-has-begun.ts';
import { useRegisterMarks } from './use-register-marks.ts';

const noErrors: FormErrors = { errors: [], attempt: 0 };

/** What is to be known of the register as a whole before its rows. */
const Standing = ({
  register,
  hasBegun,
}: {
  readonly register: RegisterView;
  readonly hasBegun: boolean;
}): ReactNode => {
  const { closedAt, startsAt, state } = register;
  if (state === 'cancelled')
    return <InsetText>This session was cancelled by us. Nothing is recorded for it.</InsetText>;
  if (closedAt !== null) {
    return (
      <InsetText>
        Finished <FormattedTime at={closedAt} withDay />. A mark can still be corrected, with a reason; one that is more
        than 7 days old or that something signed rests on, once a coordinator agrees.
      </InsetText>
    );
  }
  if (hasBegun) return null;
  return (
    <InsetText>
      This session begins at <FormattedTime at={startsAt} />. Until then you can record who will not come.
    </InsetText>
  );
};

/** The register as the facilitator has it in hand (ux.md, Register). */
export const RegisterPage = ({ register }: { readonly register: RegisterView }): ReactNode => {
  const [openId, setOpenId] = useState<string>();
  const [formErrors, setFormErrors] = useState(noErrors);
  const hasBegun = useHasBegun(register.startsAt);
  const hasEnded = useHasBegun(register.endsAt);
  const marks = useRegisterMarks(register);
  const finishing = useFinishRegister(register);
  const { sessionId, number, title, people, closedAt } = register;
  const { expected, recorded } = registerCounts(register, marks.unsent);
  return (
    <Page
      title={sessionTitle(number, title)}
      titleInBrowser={`Register of session ${number}`}
      caption={registerCaption(register)}
      above={<BackLink href={addresses.today}>Today</BackLink>}
      actions={
        <>
          <ButtonLink variant="secondary" href={addresses.registerInRoom(sessionId)}>
            Room view
          </ButtonLink>
          {hasEnded ? null : (
            <ButtonLink variant="secondary" href={addresses.beforeSession(sessionId)}>
              Before the session
            </ButtonLink>
          )}
          {hasBegun ? (
            <ButtonLink variant="secondary" href={addresses.sessionRecord(sessionId)}>
              After the session
            </ButtonLink>
          ) : null}
          <ButtonLink variant="secondary" href={addresses.registerSheet(sessionId)}>
            Sheet for paper
          </ButtonLink>
        </>
      }
      errors={[...finishing.errors, ...formErrors.errors]}
      attempt={finishing.attempt + formErrors.attempt}
    >
      {finishing.isDone && closedAt !== null ? (
        <NotificationBanner kind="done" heading="The register is finished" />
      ) : null}
      <Standing register={register} hasBegun={hasBegun} />
      {people.length === 0 ? (
        <EmptyState title="Nobody is expected at this session">
          <p>People stand here as soon as they have a place in the group.</p>
        </EmptyState>
      ) : (
        <RegisterList label="Register" expected={expected} recorded={recorded}>
          {people.map((person) => (
            <PersonRow
              key={person.personId}
              register={register}
              person={person}
              marks={marks}
              hasBegun={hasBegun}
              isOpen={openId === person.personId}
              onOpen={(isOpen) => setOpenId(isOpen ? person.personId : undefined)}
              onErrors={setFormErrors}
            />
          ))}
        </RegisterList>
      )}
      <UnsentNotice />
      <RegisterActions register={register} marks={marks} hasBegun={hasBegun} finishing={finishing} />
    </Page>
  );
};

import type { RegisterView } from '@waymark/contracts';
import { BackLink, Button, ButtonLink, Page, RegisterList, RegisterRow } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../../navigation/addresses.ts';
import { useAccount } from '../../session/use-session.ts';
import { choicesOf, shownAtFirst } from '../mark-choices.ts';
import { registerCounts } from '../register-counts.ts';
import { useHasBegun } from '../use-has-begun.ts';
import { useRegisterMarks } from '../use-register-marks.ts';
import { roomNames } from './room-names.ts';
import { useRoomLock } from './use-room-lock.ts';

/** The register for a screen that a hall can see: first names and initials, no notes, no flags, no history. */
const RoomRegister = ({ register }: { readonly register: RegisterView }): ReactNode => {
  const marks = useRegisterMarks(register);
  const hasBegun = useHasBegun(register.startsAt);
  const { sessionId, group, number, people, buttons } = register;
  const names = roomNames(people);
  const { expected, recorded } = registerCounts(register, marks.unsent);
  return (
    <Page
      title={`Session ${number}`}
      caption={group.title}
      above={<BackLink href={addresses.register(sessionId)}>Leave the room view</BackLink>}
    >
      <RegisterList label="Register" expected={expected} recorded={recorded}>
        {people.map((person) => {
          const { chosen, save, needsAnswer } = marks.stateOf(person);
          const choices = choicesOf(buttons[person.position] ?? [], hasBegun);
          return (
            <RegisterRow
              key={person.personId}
              name={names.get(person.personId) ?? ''}
              marks={shownAtFirst(choices, chosen)}
              chosen={chosen}
              save={needsAnswer ? { state: 'refused', why: 'leave the room view to say more' } : save}
              isClosed={register.closedAt !== null || register.state === 'cancelled'}
              onMark={(key) => {
                const choice = choices.find(({ code }) => code === key);
                if (choice !== undefined) marks.tap(person, choice);
              }}
            />
          );
        })}
      </RegisterList>
      <ButtonLink variant="secondary" href={addresses.register(sessionId)}>
        Leave the room view
      </ButtonLink>
    </Page>
  );
};

/** The room view; it locks after a minute without a tap, until who records says to go on. */
export const RoomPage = ({ register }: { readonly register: RegisterView }): ReactNode => {
  const { isLocked, unlock } = useRoomLock();
  const { name } = useAccount();
  if (!isLocked) return <RoomRegister register={register} />;
  return (
    <Page key="locked" title="Locked" lead="Nothing was tapped for a minute.">
      <Button type="button" onClick={unlock}>
        Continue as {name}
      </Button>
    </Page>
  );
};

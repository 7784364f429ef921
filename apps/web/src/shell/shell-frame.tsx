import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSendWhenPossible } from '../application/use-send-when-possible.ts';
import { addresses } from '../navigation/addresses.ts';
import { navigationFor } from '../navigation/navigation-for.ts';
import { mayFindPersons } from '../persons/may-find-persons.ts';
import { PersonSearch } from '../persons/person-search.tsx';
import { configurationQuery } from '../session/configuration.ts';
import { SignOutNotice } from '../session/sign-out-notice.tsx';
import { useSession } from '../session/use-session.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { roleWords } from '../words/role-labels.ts';
import { AppShell } from './app-shell.tsx';

const footerLinks = [{ href: addresses.declareConflict, text: 'Declare a conflict of interest' }];

/** The shell as the router fills it: who is here, where they may go, and the page. */
export const ShellFrame = (): ReactNode => {
  const router = useRouter();
  const path = useLocation({ select: ({ pathname }) => pathname });
  // A hall can see that screen, and pick it up: no names to search for and no other page from there.
  const isRoom = useLocation({ select: ({ search }) => 'view' in search && search.view === 'room' });
  const { data: configuration } = useQuery(configurationQuery());
  const state = useSession();
  const signingOut = useSignOut();
  useSendWhenPossible();
  const isIn = state.kind === 'in';
  return (
    <AppShell
      productName={configuration?.productName}
      isDemonstration={configuration?.isDemonstration}
      person={isIn ? { name: state.account.name, role: roleWords(state.account.roles) } : undefined}
      navigation={isIn && !isRoom ? navigationFor(state.account.roles, path) : []}
      search={isIn && !isRoom && mayFindPersons(state.account.roles) ? <PersonSearch /> : undefined}
      helpHref={isIn && !isRoom ? addresses.help : undefined}
      onSignOut={isIn ? signingOut.start : undefined}
      footerLinks={isIn && !isRoom ? footerLinks : undefined}
      onNavigate={(href) => router.history.push(href)}
    >
      {isIn ? <SignOutNotice result={signingOut.result} onSettled={signingOut.forget} /> : null}
      <Outlet />
    </AppShell>
  );
};

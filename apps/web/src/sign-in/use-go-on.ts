import { useRouter } from '@tanstack/react-router';
import { useApplication } from '../application/application.ts';
import { addresses } from '../navigation/addresses.ts';
import { safeNext } from '../navigation/safe-next.ts';
import { enterSession } from '../session/enter-session.ts';

/** After the server has begun a session: who it is, and on to the page that was asked for. */
export const useGoOn = (next: string | undefined): (() => Promise<void>) => {
  const application = useApplication();
  const router = useRouter();
  return async () => {
    await enterSession(application);
    router.history.replace(safeNext(next, location.origin) ?? addresses.home);
  };
};

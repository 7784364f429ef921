import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useApplication } from '../application/application.ts';
import { addresses } from '../navigation/addresses.ts';
import { signOut } from './sign-out.ts';

/** Why the person is still signed in, if asking to sign out did not do it. */
export type SignOutResult =
  | { readonly kind: 'none' | 'refused' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface SigningOutHandle {
  readonly start: () => void;
  readonly result: SignOutResult;
  /** Forgets that it was refused. */
  readonly forget: () => void;
}

/** Signing out from the top bar; afterwards the sign-in page shows. */
export const useSignOut = (): SigningOutHandle => {
  const application = useApplication();
  const router = useRouter();
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: () => signOut(application),
    onSuccess: ({ kind }) => {
      if (kind === 'done') router.history.push(addresses.home);
    },
  });
  const start = () => {
    if (!isPending) mutate();
  };
  if (error !== null) return { start, forget: reset, result: { kind: 'failed', error } };
  return { start, forget: reset, result: { kind: data?.kind === 'refused' ? 'refused' : 'none' } };
};

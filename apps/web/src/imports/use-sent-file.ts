import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { dayOf } from '@waymark/contracts';
import type { SummaryError } from '@waymark/ui';
import { useState } from 'react';
import { problemWords } from '../api/problem-words.ts';
import { serverClock } from '../api/server-clock.ts';
import { addresses } from '../navigation/addresses.ts';
import { checkGivenFile, type FileForm, fileField } from './check-given-file.ts';
import { importKeys } from './queries.ts';
import { type GivenFile, sendFile } from './send-file.ts';

/**
 * The file that is on its way to the server. Leaving the page does not stop it: it stands in the list when it is there,
 * and only who has stayed is taken to it.
 */
export const useSentFile = () => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<readonly SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [share, setShare] = useState(0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (given: GivenFile) => sendFile(given, setShare),
    onSuccess: () => queries.invalidateQueries({ queryKey: importKeys.list() }),
  });
  const send = (form: FileForm) => {
    const checked = checkGivenFile(form, dayOf(serverClock.now()));
    setWrong('errors' in checked ? checked.errors : []);
    setAttempt((count) => count + 1);
    if ('errors' in checked || isPending) return;
    setShare(0);
    mutate(checked.given, {
      onSuccess: (importRunId) => void navigate({ to: addresses.importRun(importRunId) }),
      onError: () => setAttempt((count) => count + 1),
    });
  };
  const told = wrong.length > 0 || error === null ? wrong : [{ path: fileField, message: problemWords(error) }];
  const messageOf = (field: string): string | undefined => told.find(({ path }) => path === field)?.message;
  return { send, share, isSending: isPending, errors: told, messageOf, attempt };
};

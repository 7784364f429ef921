import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SummaryError } from '@waymark/ui';
import { useState } from 'react';
import { problemWords } from '../api/problem-words.ts';
import { addresses } from '../navigation/addresses.ts';
import { importKeys } from './queries.ts';
import { sendCensus } from './send-census.ts';

export const fileField = 'file';
const mostMegabytes = 200;

const wrongWith = (file: File | undefined): string | undefined => {
  if (file === undefined) return 'Choose the file of the census';
  if (file.size === 0) return 'The file is empty. Choose another';
  return file.size > mostMegabytes * 1024 * 1024 ? `The file must be smaller than ${mostMegabytes} MB` : undefined;
};

/**
 * The file that is on its way to the server. Leaving the page does not stop it: it stands in the list when it is there,
 * and only who has stayed is taken to it.
 */
export const useSentFile = () => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<string | undefined>();
  const [attempt, setAttempt] = useState(0);
  const [share, setShare] = useState(0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (file: File) => sendCensus(file, setShare),
    onSuccess: () => queries.invalidateQueries({ queryKey: importKeys.list() }),
  });
  const send = (file: File | undefined) => {
    const found = wrongWith(file);
    setWrong(found);
    setAttempt((count) => count + 1);
    if (file === undefined || found !== undefined || isPending) return;
    setShare(0);
    mutate(file, {
      onSuccess: (importRunId) => void navigate({ to: addresses.importRun(importRunId) }),
      onError: () => setAttempt((count) => count + 1),
    });
  };
  const message = wrong ?? (error === null ? undefined : problemWords(error));
  const errors: readonly SummaryError[] = message === undefined ? [] : [{ path: fileField, message }];
  return { send, share, isSending: isPending, errors, message, attempt };
};

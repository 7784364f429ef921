import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RegisterView } from '@waymark/contracts';
import { useApplication } from '../application/application.ts';
import { todayKeys } from '../today/queries.ts';
import { finishErrors, NotAllSent } from './finish-errors.ts';
import { closeRegister, registerKeys } from './queries.ts';

/** Finishing a register: once nothing of it waits on this device, and the server finds nobody without a mark. */
export const useFinishRegister = (register: RegisterView) => {
  const { sessionId } = register;
  const { unsent } = useApplication();
  const queries = useQueryClient();
  const { mutate, error, isPending, failureCount, isSuccess } = useMutation({
    mutationFn: async () => {
      await unsent()?.flush();
      const left =
        unsent()
          ?.snapshot()
          .entries.filter((entry) => entry.sessionId === sessionId) ?? [];
      if (left.length > 0) throw new NotAllSent(left);
      return await closeRegister(sessionId);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: registerKeys.view(sessionId) });
      void queries.invalidateQueries({ queryKey: todayKeys.all });
    },
  });
  return {
    finish: () => mutate(),
    isFinishing: isPending,
    isDone: isSuccess,
    errors: finishErrors(register, error),
    attempt: failureCount,
  };
};

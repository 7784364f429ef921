import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReportDraft, ReportView } from '@waymark/contracts';
import { useState } from 'react';
import { type ApiProblem, isApiProblem } from '../api/api-problem.ts';
import { reportKeys } from './queries.ts';
import { writeReport } from './report-requests.ts';

/** A finding that the next save mends by itself. */
export const childNotInReport = 'child-not-in-report';

interface Edited {
  readonly draft: ReportDraft;
  /** The version it was begun on. */
  readonly version: number;
}

/** What an author has typed and when it is safe: edited here, saved whole, kept whatever the server answers. */
export interface DraftInHand {
  readonly draft: ReportDraft;
  readonly isUnsaved: boolean;
  readonly isSaving: boolean;
  /** Why the last save did not succeed. */
  readonly failure: unknown;
  /** The draft that the last save sent: the server's errors are located in it, whatever was typed since. */
  readonly sent: ReportDraft;
  /** Counts saves that failed. */
  readonly attempts: number;
  /** Someone, or another tab, saved in the meantime (409). */
  readonly conflict: ApiProblem | undefined;
  readonly edit: (change: (draft: ReportDraft) => ReportDraft) => void;
  readonly save: () => Promise<boolean>;
  /** Sends what is in hand over what was saved in the meantime. */
  readonly saveOver: () => Promise<boolean>;
  /** Takes what was saved in the meantime and lets go of what is in hand. */
  readonly takeTheirs: () => Promise<void>;
}

const newestVersion = (conflict: ApiProblem, view: ReportView): number => {
  const { version } = conflict.facts;
  return typeof version === 'number' ? version : view.version;
};

/** The children of the report with those the family has gained since; `undefined` where it has gained none (D2). */
const childrenGained = ({ findings, report }: ReportView): readonly string[] | undefined => {
  const gained = findings.flatMap(({ code, person }) => (code === childNotInReport && person !== null ? [person] : []));
  return gained.length === 0 ? undefined : [...report.subjects.map(({ person }) => person), ...gained];
};

/** The draft of a report on screen. Errors stay in `failure`; nothing typed is ever let go of by itself. */
export const useReportDraft = (view: ReportView): DraftInHand => {
  const queries = useQueryClient();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [attempts, setAttempts] = useState(0);
  const { mutateAsync, isPending, error, variables, reset } = useMutation({ mutationFn: writeReport });
  const { reportId } = view;
  const queryKey = reportKeys.view(reportId);
  const draft = edited?.draft ?? view.draft;
  const send = async (version: number): Promise<boolean> => {
    const sent = draft;
    try {
      const written = await mutateAsync({ reportId, version, draft: sent, childIds: childrenGained(view) });
      await queries.invalidateQueries({ queryKey });
      // What was typed while it was on its way is still to be saved, on the version that is there now.
      setEdited((now) => (now === null || now.draft === sent ? null : { ...now, version: written.version }));
      return true;
    } catch {
      setAttempts((count) => count + 1);
      return false;
    }
  };
  const conflict = isApiProblem(error) && error.status === 409 ? error : undefined;
  return {
    draft,
    isUnsaved: edited !== null,
    isSaving: isPending,
    failure: error,
    sent: variables?.draft ?? draft,
    attempts,
    conflict,
    edit: (change) =>
      setEdited((now) => ({ draft: change(now?.draft ?? view.draft), version: now?.version ?? view.version })),
    save: () => send(edited?.version ?? view.version),
    saveOver: async () => (conflict === undefined ? false : await send(newestVersion(conflict, view))),
    takeTheirs: async () => {
      await queries.invalidateQueries({ queryKey });
      reset();
      setEdited(null);
    },
  };
};

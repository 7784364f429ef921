import type { ReportView } from '@waymark/contracts';
import { Button, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Conflict } from '../states/conflict.tsx';
import { ChecksStep } from './checks-step.tsx';
import type { ReportStep } from './report-steps.ts';
import { SaveBar } from './save-bar.tsx';
import { ShareStep } from './share-step.tsx';
import { SignStep } from './sign-step.tsx';
import { StepLinks } from './step-links.tsx';
import type { DraftInHand } from './use-report-draft.ts';
import { WriteStep } from './write-step.tsx';

export interface DraftBodyProps {
  readonly view: ReportView;
  readonly hand: DraftInHand;
  readonly step: ReportStep;
  readonly onStep: (step: ReportStep) => void;
  readonly onSigned: () => Promise<void>;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

const Quicker = ({ hand }: Pick<DraftBodyProps, 'hand'>): ReactNode =>
  hand.conflict === undefined ? null : (
    <Conflict
      problem={hand.conflict}
      kept={<p className="govuk-body">Everything you typed stands in the form below.</p>}
      actions={
        <>
          <Button type="button" onClick={() => void hand.saveOver()}>
            Save mine over it
          </Button>
          <Button type="button" variant="secondary" onClick={() => void hand.takeTheirs()}>
            Show what was saved, without mine
          </Button>
        </>
      }
    />
  );

/** A report while it is written: one step at a time, the draft in hand through all of them. */
export const DraftBody = ({ view, hand, step, onStep, onSigned, onErrors }: DraftBodyProps): ReactNode => {
  const [shown, setShown] = useState<string | undefined>(undefined);
  const { draft, edit } = hand;
  useEffect(() => {
    if (shown === undefined || step !== 'write') return;
    document.getElementById(`block-${shown}`)?.focus();
    setShown(undefined);
  }, [shown, step]);
  const showBlock = (block: string) => {
    setShown(block);
    onStep('write');
  };
  const props = { view, draft, onEdit: edit };
  return (
    <>
      <Quicker hand={hand} />
      <StepLinks view={view} current={step} isUnsaved={hand.isUnsaved} />
      {step === 'write' ? <WriteStep {...props} /> : null}
      {step === 'checks' ? <ChecksStep {...props} onShowBlock={showBlock} /> : null}
      {step === 'share' ? <ShareStep {...props} /> : null}
      {step === 'sign' ? (
        <SignStep view={view} isUnsaved={hand.isUnsaved} onSigned={onSigned} onErrors={onErrors} />
      ) : (
        <SaveBar hand={hand} />
      )}
    </>
  );
};

import type { ReportDraft } from '@waymark/contracts';
import { Radios, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { answerKinds, answerLabels, answerOf } from './answer-words.ts';
import { withAnswer } from './draft-edits.ts';

export interface QuestionEditorProps {
  readonly block: string;
  readonly name: string;
  readonly question: string;
  readonly isKey: boolean;
  readonly draft: ReportDraft;
  readonly onEdit: (change: (draft: ReportDraft) => ReportDraft) => void;
}

/** One question with its five answers (E11). "Not asked" is an answer only once it says why. */
export const QuestionEditor = ({ block, name, question, isKey, draft, onEdit }: QuestionEditorProps): ReactNode => {
  const given = draft.answers.find((one) => one.block === block && one.question === question)?.answer;
  const [kind, setKind] = useState<string>(given?.answer ?? '');
  const [note, setNote] = useState(given?.note ?? '');
  const answer = (nextKind: string, nextNote: string) => {
    setKind(nextKind);
    setNote(nextNote);
    onEdit((now) => withAnswer(now, { block, question }, answerOf(nextKind, nextNote)));
  };
  return (
    <div className="waymark-question">
      <Radios
        name={`answer-${name}`}
        label={isKey ? `${question} (must be answered)` : question}
        isSmall
        value={kind}
        onChange={(event) => answer(event.target.value, note)}
        choices={answerKinds.map((value) => ({ value, text: answerLabels[value] }))}
      />
      {kind === '' ? null : (
        <TextInput
          name={`note-${name}`}
          label={kind === 'not-asked-because' ? 'Why was it not asked?' : 'Note (optional)'}
          value={note}
          onChange={(event) => answer(kind, event.target.value)}
        />
      )}
    </div>
  );
};

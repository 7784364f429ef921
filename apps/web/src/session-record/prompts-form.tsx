import { type Id, newId, type PromptAsked } from '@waymark/contracts';
import { Button, Radios, type SummaryError, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useTellPage } from '../family/use-tell-page.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { ratingsOf, repliesTo } from './prompt-words.ts';
import { answersSaid, type PromptValues, promptValues, reasonField, replyField, wordsField } from './prompts-said.ts';
import { answerPrompts } from './queries.ts';

export interface PromptsFormProps {
  readonly sessionId: Id;
  readonly personId: Id;
  readonly name: string;
  readonly prompts: readonly PromptAsked[];
  readonly onSaved: () => Promise<void>;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

/** A programme's questions about one person. A blank stays open; a key question takes one of five answers (E11). */
export const PromptsForm = ({ sessionId, personId, name, prompts, onSaved, onErrors }: PromptsFormProps): ReactNode => {
  const ids = useRef(new Map<string, Id>());
  const idOf = (promptId: string): Id => {
    const known = ids.current.get(promptId) ?? newId();
    ids.current.set(promptId, known);
    return known;
  };
  const isChange = prompts.some(({ answer }) => answer !== null);
  const begin = promptValues(prompts);
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<PromptValues>({
    defaultValues: begin,
    send: async (values) => {
      const answers = answersSaid(prompts, values, idOf);
      if (answers.length > 0) await answerPrompts(sessionId, personId, answers);
      await onSaved();
    },
  });
  const fieldOf = (field: string) => `${field}-${personId}`;
  useTellPage({
    errors: errors.map(({ path, message }) => ({ path: path ? fieldOf(path) : undefined, message })),
    attempt,
    onErrors,
  });
  return (
    <form noValidate onSubmit={submit} className="waymark-form" aria-label={`Questions about ${name}`}>
      {prompts.map((prompt) => {
        const { promptId, question, hint, kind } = prompt;
        const common = { labelSize: 's' as const, hint: hint ?? undefined };
        const [reply, words] = [replyField(promptId), wordsField(promptId)];
        if (kind === 'words') {
          return (
            <TextArea
              key={promptId}
              {...register(words)}
              {...common}
              id={fieldOf(words)}
              label={question}
              rows={3}
              limit={4000}
              defaultValue={begin[words]}
              error={errorOf(words)}
            />
          );
        }
        return (
          <div key={promptId}>
            <Radios
              {...register(reply)}
              {...common}
              id={fieldOf(reply)}
              label={question}
              isSmall
              isInline={kind !== 'key-question'}
              choices={kind === 'rating' ? ratingsOf(prompt) : repliesTo(prompt)}
              defaultValue={begin[reply]}
              error={errorOf(reply)}
            />
            {kind === 'key-question' ? (
              <TextInput
                {...register(words, {
                  validate: (typed, values) =>
                    values[reply] !== 'not-asked-because' || typed.trim() !== '' || 'Say why it was not asked',
                })}
                id={fieldOf(words)}
                label="In words, or why it was not asked"
                autoComplete="off"
                error={errorOf(words)}
              />
            ) : null}
          </div>
        );
      })}
      {isChange ? (
        <TextInput
          {...register(reasonField, { validate: (typed) => typed.trim() !== '' || 'Say why the answer is changed' })}
          id={fieldOf(reasonField)}
          label="Why is the answer changed?"
          labelSize="s"
          hint="The earlier answer stays in the record."
          autoComplete="off"
          error={errorOf(reasonField)}
        />
      ) : null}
      <Button isBusy={isSending} variant="secondary">
        {isSending ? 'Saving' : 'Save answers'}
        <span className="govuk-visually-hidden"> about {name}</span>
      </Button>
    </form>
  );
};

import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../api/api-problem.ts';
import { draftErrors } from './draft-errors.ts';
import { sampleDraft } from './fake-report.test-support.ts';

const draft = sampleDraft({
  texts: [
    { block: 'life-ella', text: 'Mornings.' },
    { block: 'change-ella', text: 'x'.repeat(20_001) },
  ],
});
const refused = (...errors: readonly { readonly path: string; readonly code: string; readonly message: string }[]) =>
  new ApiProblem({ type: 'about:blank', title: 'x', status: 422, code: 'invalid-input', errors: [...errors] });

describe('what is wrong with a save', () => {
  it.each([
    ['draft.texts.1.text', 'text-change-ella'],
    ['draft.texts.0.explanation', 'text-life-ella'],
    ['draft.title', 'title'],
    ['draft.purpose', 'purpose'],
    ['draft.texts.9.text', undefined],
    ['draft.recipients.0.jobTitle', undefined],
    ['childIds', undefined],
  ])('%s leads to %s', (path, field) => {
    const [error] = draftErrors(refused({ path, code: 'too-big', message: 'This is too long' }), draft);
    expect(error).toEqual({ path: field, message: 'This is too long' });
  });

  it('has words of its own for what the server names by its rule alone', () => {
    const errors = draftErrors(refused({ path: 'draft.title', code: 'title-not-neutral', message: 'x' }), draft);
    expect(errors[0]?.message).toBe('Title must say nothing to someone who finds the paper');
  });

  it('says that nothing was saved where no field is at fault, and nothing of what was typed', () => {
    const [error, ...others] = draftErrors(new ApiProblem(null), draft);
    expect(error?.message).toMatch(/^Not saved\. Waymark cannot be reached\./);
    expect(error?.message).not.toContain('Mornings');
    expect(others).toEqual([]);
    expect(draftErrors(null, draft)).toEqual([]);
  });
});

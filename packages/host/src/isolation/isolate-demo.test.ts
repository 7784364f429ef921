import { smallProgramme, smallProgrammeShared } from '@waymark/core/testing';
import type { DemoStory, ServerPlugin } from '@waymark/plugin-api/server';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { loadProgrammes } from '../load-programmes.ts';
import type { PluginFault } from './plugin-fault.ts';

const story: DemoStory = {
  referralAnswers: () => ({ seesChild: 'weekly' }),
  records: (_, start) => [{ kind: 'diary', on: start, document: { words: 'Came and took part.' } }],
  promptAnswers: () => [
    { promptId: 'home', words: 'Quiet.' },
    { promptId: 'homework', reply: 'yes' },
    { promptId: 'share', rating: 3 },
  ],
};

const prompt = { question: 'How was it?', about: ['co-parent'], level: 'casework', items: [] } as const;

const shared: ServerPlugin['shared'] = {
  ...smallProgrammeShared,
  prompts: [
    { ...prompt, id: 'home', answer: 'words', about: [...prompt.about], items: [] },
    { ...prompt, id: 'homework', answer: 'yes-no', about: [...prompt.about], items: [] },
    { ...prompt, id: 'share', answer: 'rating', most: 5, about: [...prompt.about], items: [] },
  ],
  records: [
    {
      kind: 'diary',
      title: 'Diary',
      about: 'enrolment',
      positions: ['co-parent'],
      level: 'casework',
      writtenBy: ['facilitator'],
      form: { schema: z.strictObject({ words: z.string() }), fields: { words: { label: 'Words', kind: 'long-text' } } },
    },
  ],
};

const demoOf = (changes: Partial<DemoStory>) => {
  const faults: PluginFault[] = [];
  const programmes = loadProgrammes([{ ...smallProgramme(), shared, demo: { ...story, ...changes } }], {
    onFault: (fault) => faults.push(fault),
  });
  return { demo: programmes.get('small-steps').demo, faults };
};

describe('a demonstration behind the host', () => {
  it('is told as the programme tells it', () => {
    const { demo, faults } = demoOf({});
    expect(demo?.referralAnswers(1)).toEqual({ seesChild: 'weekly' });
    expect(faults).toEqual([]);
  });

  it.each<[string, Partial<DemoStory>, string]>([
    ['answers what the form does not ask', { referralAnswers: () => ({ weather: 'fine' }) }, 'unrecognized_keys'],
    [
      'keeps a document of no kind',
      { records: (_, on) => [{ kind: 'poem', on, document: {} }] },
      'records.0.kind record-unknown',
    ],
    ['keeps a document that is wrong', { records: (_, on) => [{ kind: 'diary', on, document: {} }] }, 'words'],
    [
      'keeps a document of a day to come',
      { records: () => [{ kind: 'diary', on: '2040-01-01', document: { words: 'x' } }] },
      'in-the-future',
    ],
    ['answers no prompt', { promptAnswers: () => [{ promptId: 'weather', reply: 'yes' }] }, 'unknown-prompt'],
    ['answers a rating in words', { promptAnswers: () => [{ promptId: 'share', words: 'much' }] }, 'rating-missing'],
    ['rates above the highest', { promptAnswers: () => [{ promptId: 'share', rating: 6 }] }, 'rating-too-high'],
    [
      'answers a plain question with what only a key question takes',
      { promptAnswers: () => [{ promptId: 'homework', reply: 'not-safe-to-ask' }] },
      'not-a-reply-to-this',
    ],
  ])('is left out, with a warning, where a story %s', (_, changes, where) => {
    const { demo, faults } = demoOf(changes);
    expect(demo).toBeUndefined();
    expect(faults).toEqual([expect.objectContaining({ pluginId: 'small-steps', point: 'demo', kind: 'invalid' })]);
    expect(faults[0]?.where).toContain(where);
  });

  it('is left out where a story throws for a later invented person', () => {
    const { demo, faults } = demoOf({ referralAnswers: (n) => (n < 40 ? {} : z.never().parse(n)) });
    expect(demo).toBeUndefined();
    expect(faults[0]).toMatchObject({ point: 'demo' });
  });

  it('is not run before it is asked for, and tried once', () => {
    const referralAnswers = vi.fn(() => ({}));
    const programmes = loadProgrammes([{ ...smallProgramme(), shared, demo: { ...story, referralAnswers } }]);
    expect(referralAnswers).not.toHaveBeenCalled();
    const plugin = programmes.get('small-steps');
    expect(plugin.demo).toBe(plugin.demo);
    const tried = referralAnswers.mock.calls.length;
    expect(tried).toBeGreaterThan(0);
    expect(plugin.demo).toBeDefined();
    expect(referralAnswers).toHaveBeenCalledTimes(tried);
  });
});

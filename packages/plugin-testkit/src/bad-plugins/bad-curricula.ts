import { type BadPlugin, bad, sound, withShared } from './bad-plugin.ts';

const { curricula, completion, prompts: _, manifest } = sound.shared;
const [curriculum] = curricula;
const items = curriculum?.items ?? [];
const withItems = (changed: readonly unknown[]) => withShared({ curricula: [{ ...curriculum, items: changed }] });
const [first, second, ...others] = items;

const prompt = {
  id: 'home',
  question: 'How was the week?',
  answer: 'words',
  about: ['co-parent'],
  level: 'casework',
  items: [],
};
const withPrompt = (changes: object) => withShared({ prompts: [{ ...prompt, ...changes }] });

/** Curricula, completion rules and prompts that do not fit together. */
export const badCurricula: readonly BadPlugin[] = [
  bad('no curriculum', 'curricula', 'curriculum-missing', withShared({ curricula: [] })),
  bad('a gap in the numbers', 'curricula.0.items.1.number', 'not-in-order', withItems([first, ...others])),
  bad(
    'an item id twice',
    'curricula.0.items.1.id',
    'item-twice',
    withItems([first, { ...second, id: first?.id }, ...others]),
  ),
  bad(
    'more minutes needed than held',
    'curricula.0.items.0.minutesNeeded',
    'more-needed-than-held',
    withItems([{ ...first, minutesNeeded: 300 }, second, ...others]),
  ),
  bad(
    'joining open beyond the last session',
    'curricula.0.joinsCloseAfter',
    'beyond-the-last-session',
    withShared({ curricula: [{ ...curriculum, joinsCloseAfter: 40 }] }),
  ),
  bad('a version twice', 'curricula.1.version', 'version-twice', withShared({ curricula: [curriculum, curriculum] })),
  bad(
    'a version without its curriculum',
    'curricula.0.version',
    'version-without-curriculum',
    withShared({ manifest: { ...manifest, version: '2.0.0' } }),
  ),
  bad(
    'a mandatory item that does not exist',
    'completion.mandatoryItems.0',
    'no-such-item',
    withShared({ completion: { ...completion, mandatoryItems: ['farewell'] } }),
  ),
  bad(
    'a mandatory item that an older version does not have',
    'completion.mandatoryItems.0',
    'no-such-item',
    withShared({
      curricula: [curriculum, { ...curriculum, version: '0.9.0', items: items.slice(0, 3) }],
      completion: { ...completion, mandatoryItems: ['closing'] },
    }),
  ),
  bad(
    'more than all of the content',
    'completion.contentPercent',
    'not-a-percentage',
    withShared({ completion: { ...completion, contentPercent: 120 } }),
  ),
  bad(
    'too many catch-ups',
    'completion.catchUpsCounted',
    'too-many-catch-ups',
    withShared({ completion: { ...completion, catchUpsCounted: 3 } }),
  ),
  bad('a prompt twice', 'prompts.1.id', 'prompt-twice', withShared({ prompts: [prompt, prompt] })),
  bad('a rating without its highest', 'prompts.0.most', 'rating-without-most', withPrompt({ answer: 'rating' })),
  bad('a highest without a rating', 'prompts.0.most', 'most-without-rating', withPrompt({ most: 5 })),
  bad('a prompt at an unknown item', 'prompts.0.items.0', 'item-unknown', withPrompt({ items: ['farewell'] })),
  bad(
    'a prompt about people not taken',
    'prompts.0.about.0',
    'position-not-taken',
    withPrompt({ about: ['survivor'] }),
  ),
  bad('a prompt for an address', 'prompts.0.level', 'level-is-sealed', withPrompt({ level: 'whereabouts' })),
];

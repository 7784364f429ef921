import { type Check, found, repeated } from './check.ts';
import { levelProblems } from './levels.ts';

/** Ids once, items that exist, and someone to ask about. */
export const prompts: Check = ({ prompts: declared, curricula, manifest }) => {
  const items = new Set(curricula.flatMap((curriculum) => curriculum.items.map(({ id }) => id)));
  const taken = new Set(manifest.subjects.map(({ position }) => position));
  return [
    ...repeated(declared.map(({ id }) => id)).map((index) =>
      found(`prompts.${index}.id`, 'prompt-twice', 'Give every prompt an id of its own.'),
    ),
    ...declared.flatMap((prompt, index) => [
      ...prompt.items.flatMap((id, at) =>
        items.has(id)
          ? []
          : [found(`prompts.${index}.items.${at}`, 'item-unknown', 'Name an item of a curriculum of this plugin.')],
      ),
      ...prompt.about.flatMap((position, at) =>
        taken.has(position)
          ? []
          : [found(`prompts.${index}.about.${at}`, 'position-not-taken', 'Ask about people the programme takes.')],
      ),
      ...levelProblems(prompt.level, `prompts.${index}.level`),
    ]),
  ];
};

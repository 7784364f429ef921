import type { PluginForm } from '@waymark/plugin-api/shared';
import { type Check, type Found, found } from './check.ts';

const conviction = /convict|criminal[- ]?record/iu;
const separation = /separat(?:e|ed|ion|ing)|divorc|split[- ]?up|live[sd]?[- ]apart/iu;

const wordsOf = (form: PluginForm, key: string): string => {
  const hint = form.fields[key];
  const key1 = key.replace(/[A-Z]/gu, (letter) => ` ${letter}`);
  return [key1, hint?.label, hint?.hint, ...Object.entries(hint?.choices ?? {}).flat()].join(' ');
};

/**
 * No programme can be configured to ask for a separation (domain.md I1), which is dangerous, or for a conviction (B4),
 * which leaves most without help: no setting speaks of either.
 */
export const conditions: Check = ({ settings }) =>
  Object.keys(settings.schema.shape).flatMap((key): Found[] => {
    const words = wordsOf(settings, key);
    const at = `settings.fields.${key}`;
    if (conviction.test(words))
      return [found(at, 'conditional-on-conviction', 'No place may depend on a conviction; remove the setting (B4).')];
    if (separation.test(words))
      return [found(at, 'conditional-on-separation', 'No place may depend on a separation; remove the setting (I1).')];
    return [];
  });

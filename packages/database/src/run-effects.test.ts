import { describe, expect, it } from 'vitest';
import { runEffects } from './run-effects.ts';

describe('effects after a commit', () => {
  it('that fail become a warning of the process when nobody else is told, and it says nothing of what failed', async () => {
    const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
    const told: string[] = [];
    const failing = (): never => {
      throw new Error('Ash Example');
    };
    runEffects([failing, () => told.push('next')], undefined);
    expect(told).toEqual(['next']);
    const warning = await warned;
    expect(warning).toMatchObject({ code: 'WAYMARK_EFFECT_FAILED' });
    expect(`${warning.message}${warning.stack}`).not.toContain('Ash');
  });
});

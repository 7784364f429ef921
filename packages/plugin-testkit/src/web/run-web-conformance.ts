import type { Problem } from '@waymark/contracts';
import type { ProgrammeShared } from '@waymark/plugin-api/shared';
import type { WebPlugin } from '@waymark/plugin-api/web';
import { describe, expect, it } from 'vitest';
import { panelCases, RequestRefused, slotNames, toolsWith } from './panel-cases.ts';
import type { Show } from './shown.ts';

/** What `runWebConformance` is given: both halves of the same programme, and a way to draw. */
export interface WebConformanceSubject {
  readonly shared: ProgrammeShared;
  readonly web: WebPlugin;
  readonly show: Show;
}

const problem = (status: number): Problem => ({ type: 'about:blank', title: 'x', status, code: 'x' });

const failures: readonly (readonly [string, Problem | null])[] = [
  ['is not reached', null],
  ['does not allow it', problem(403)],
  ['has no such record', problem(404)],
  ['has a fault of its own', problem(500)],
];

const never = (): Promise<never> => new Promise(() => undefined);

/**
 * Registers the tests that the web half of every programme passes: the same programme on both sides, known slots, and
 * panels that load, wait and fail in words. Pages, keyboards and axe are for the journeys.
 */
export const runWebConformance = ({ shared, web, show }: WebConformanceSubject): void => {
  const { id } = shared.manifest;
  describe(`the web half of ${id} conforms`, () => {
    it('is the same programme as the other half', () => expect(web.shared).toBe(shared));

    it('fills no slot the contract does not know', () => {
      expect(Object.keys(web.slots).filter((slot) => !slotNames.includes(slot))).toEqual([]);
    });

    describe.each(panelCases(web))('its panel for $slot', ({ title, load }) => {
      it('has a title in words', () => expect(title).toMatch(/\S/u));

      it('says that something is on its way while the API does not answer', async () => {
        const draw = await load();
        const { tools, asked } = toolsWith(never);
        const shown = show(() => draw(tools));
        await shown.until(() => shown.text() !== '');
        expect(asked.map(({ method }) => method).filter((method) => method !== 'GET')).toEqual([]);
        shown.remove();
      });

      it('asks under the programme’s own keys', async () => {
        const draw = await load();
        const shown = show(() => draw(toolsWith(never).tools));
        await shown.until(() => shown.text() !== '');
        expect(shown.queryKeys().map(([first]) => first)).toEqual(shown.queryKeys().map(() => id));
        shown.remove();
      });

      it.each(failures)('says so in words when the API %s', async (_, told) => {
        const draw = await load();
        const { tools, asked } = toolsWith(() => Promise.reject(new RequestRefused(told)));
        const shown = show(() => draw(tools));
        const waiting = shown.text();
        await shown.until(() => asked.length === 0 || shown.text() !== waiting);
        expect(shown.text()).toMatch(/\S/u);
        shown.remove();
      });
    });
  });
};

import { describe, expect, it } from 'vitest';
import { isNewEnough } from './platform.mjs';

describe('the Node a machine has already', () => {
  it.each([
    ['26.10.0', true],
    ['26.11.3', true],
    ['27.0.0', true],
    ['26.9.9', false],
    ['20.20.2', false],
  ])('%s is new enough: %s', (version, answer) => expect(isNewEnough(version)).toBe(answer));
});

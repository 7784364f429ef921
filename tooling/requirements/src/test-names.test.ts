import { describe, expect, it } from 'vitest';
import { testNames } from './test-names.ts';

const namesIn = (text: string): string[] => testNames({ file: 'packages/core/src/a.test.ts', text });

describe('the names of tests', () => {
  it('have the names of their groups before them', () => {
    expect(
      namesIn("describe('a', () => { describe('b', () => { it('c', () => {}); test('d', () => {}); }); });"),
    ).toEqual(['a b c', 'a b d']);
  });

  it.each([
    ["it.each([1])('row', () => {});", 'row'],
    ["test.concurrent.for([1])('row', () => {});", 'row'],
    ["it.skipIf(isMac)('row', () => {});", 'row'],
    ['it.each`a`(`row`, () => {});', 'row'],
    [`for (const x of y) { it(\`row $\{x}\`, () => {}); }`, 'row …'],
    ["export function kit() { it('row', () => {}); }", 'row'],
  ])('are found in %s', (text, name) => expect(namesIn(text)).toEqual([name]));

  it.each([
    "// it('comment', () => {});",
    'const text = "it(\'text\', () => {})";',
    "it.skip('skipped', () => {});",
    "it.todo('to be written');",
    "describe.skip('group', () => { it('inside', () => {}); });",
    "describe('group without tests', () => {});",
    "submit('not a test');",
    "items.it('not a test');",
  ])('are none in %s', (text) => expect(namesIn(text)).toEqual([]));
});

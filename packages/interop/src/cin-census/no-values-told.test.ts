import { expect, it } from 'vitest';
import { censusXml } from '../testing/census-xml.ts';
import { issuesOf, readEvents } from '../testing/read-all.ts';
import { childShape, headerShape } from './census-shape.ts';
import type { ElementShape } from './element-shape.ts';

const marker = 'Qz9~marker~9zQ';

/** Every element of a shape, each value replaced with the marker and text between the tags. */
const filled = ({ name, inside }: ElementShape): string =>
  `<${name}>${marker}${inside === null ? '' : [...inside.values()].map(filled).join(marker)}</${name}>`;

it.each([
  ['every value of a child', censusXml({ children: [] }).replace('</Children>', `${filled(childShape)}</Children>`)],
  ['every value of the header', `<Message>${filled(headerShape)}<Children/></Message>`],
  ['text between the tags', censusXml().replaceAll('<Child>', `${marker}<Child>${marker}`)],
  ['text outside the tags', `${marker}${censusXml()}`],
  ['text after the tags', `${censusXml()}${marker}`],
  ['an attribute', censusXml().replaceAll('<Child>', `<Child ${'a'.repeat(9)}="${marker}">`)],
  ['an unfinished attribute', censusXml().replaceAll('<Child>', `<Child a=${marker}>`)],
  ['an entity', censusXml().replaceAll('<Child>', `<Child>&${marker};`)],
])('S38 no issue repeats %s', async (_, file) => {
  const issues = issuesOf(await readEvents(file));
  expect(issues.length).toBeGreaterThan(0);
  for (const issue of issues) expect(JSON.stringify(issue)).not.toMatch(/Qz9|marker/);
});

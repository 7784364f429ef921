import { expect, it } from 'vitest';
import { readCouncilChildId } from './read-council-child-id.ts';

it.each(['A', 'DfEX0000001', '12345678901234567890'])('the council child id %s is read', (id) => {
  expect(readCouncilChildId(id)).toEqual({ value: id, findings: [] });
});

it.each(['child_1', 'A-1', 'A/1', 'A.1'])('the council child id %s is read with a warning', (id) => {
  expect(readCouncilChildId(id)).toMatchObject({
    value: id,
    findings: [{ severity: 'warning', code: 'child-id-old-style' }],
  });
});

it.each([
  ['', 'child-id-missing'],
  ['123456789012345678901', 'child-id-too-long'],
  ['A 1', 'child-id-characters'],
  ['é1', 'child-id-characters'],
  ['A\u00001', 'child-id-characters'],
])('the council child id "%s" is refused: %s', (id, code) => {
  expect(readCouncilChildId(id)).toMatchObject({ value: null, findings: [{ severity: 'error', code }] });
});

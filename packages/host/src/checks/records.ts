import type { RecordKind } from '@waymark/plugin-api/shared';
import { type Check, type Found, found, repeated } from './check.ts';
import { levelProblems } from './levels.ts';

const expected = ({ expected: list = [], about }: RecordKind, at: string): readonly Found[] => [
  ...(list.length > 0 && about !== 'enrolment'
    ? [found(`${at}.expected`, 'expected-of-no-enrolment', 'Expect a number only of documents about an enrolment.')]
    : []),
  ...list.flatMap(({ number, byDay }, index) => {
    if (number !== index + 1)
      return [found(`${at}.expected.${index}.number`, 'not-in-order', 'Number them from 1 without a gap.')];
    const before = list[index - 1];
    return before === undefined || before.byDay <= byDay
      ? []
      : [
          found(
            `${at}.expected.${index}.byDay`,
            'due-before-the-last',
            'Let each be due no earlier than the one before.',
          ),
        ];
  }),
];

/** Kinds once, about people the programme takes, at a level a document may have, expected in order. */
export const records: Check = ({ records: declared, manifest }) => {
  const taken = new Set(manifest.subjects.map(({ position }) => position));
  return [
    ...repeated(declared.map(({ kind }) => kind)).map((index) =>
      found(`records.${index}.kind`, 'record-twice', 'Give every kind of document a name of its own.'),
    ),
    ...declared.flatMap((record, index) => [
      ...record.positions.flatMap((position, at) =>
        taken.has(position)
          ? []
          : [found(`records.${index}.positions.${at}`, 'position-not-taken', 'Name positions the programme takes.')],
      ),
      ...levelProblems(record.level, `records.${index}.level`),
      ...expected(record, `records.${index}`),
    ]),
  ];
};

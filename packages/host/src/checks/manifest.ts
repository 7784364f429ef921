import { type Check, found, repeated } from './check.ts';

/** `core` is the source of the core's own ladder and the first word of its permissions. */
const coreNames = ['core', 'waymark'];
/** Tables of the core's own, of the sign-in and of the databases begin with these. */
const takenPrefixes = [...coreNames, 'auth', 'sqlite', 'pg'];

/** Names that are the core's, and positions named twice. */
export const manifest: Check = ({ manifest: { id, prefix, subjects } }) => [
  ...(coreNames.includes(id) ? [found('manifest.id', 'reserved', `"${id}" is the core's; choose another id.`)] : []),
  ...(takenPrefixes.includes(prefix)
    ? [
        found(
          'manifest.prefix',
          'reserved',
          `Tables that begin with "${prefix}" are not a programme's; choose another.`,
        ),
      ]
    : []),
  ...repeated(subjects.map(({ position }) => position)).map((index) =>
    found(`manifest.subjects.${index}.position`, 'position-twice', 'Say once how many of a position are taken.'),
  ),
];

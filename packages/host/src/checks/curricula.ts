import { type Check, found, repeated } from './check.ts';

/** The version in the manifest has its curriculum, newest first, and no version has two. */
export const curricula: Check = ({ curricula: declared, manifest }) => {
  const [newest] = declared;
  if (newest === undefined) return [found('curricula', 'curriculum-missing', 'Declare at least one curriculum.')];
  return [
    ...repeated(declared.map(({ version }) => version)).map((index) =>
      found(`curricula.${index}.version`, 'version-twice', 'Give every curriculum a version of its own.'),
    ),
    ...(newest.version === manifest.version
      ? []
      : [
          found(
            'curricula.0.version',
            'version-without-curriculum',
            'Put the curriculum of the version in the manifest first.',
          ),
        ]),
  ];
};

/** A name folded for search: lower case, without accents, single spaces. */
export const searchNameOf = (...names: readonly (string | undefined)[]): string =>
  names
    .filter((name) => name !== undefined)
    .join(' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

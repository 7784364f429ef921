/** "St Mark’s  Hall" and "st mark's hall" are one place. */
export const placeKeyOf = (place: string): string =>
  place
    .toLowerCase()
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/[^a-z0-9']+/g, ' ')
    .trim();

/** Names that are also ordinary words are looked for as written, with their capital letter. */
const ordinary = new Set(
  (
    'april art august autumn banks bill black brown chase child daisy day destiny drew faith field frank good grace ' +
    'green grey guy heaven hill home hope ivy jack joy june king lily little long mark marsh may miles olive page ' +
    'parent park pat poppy ray rob rose ruby short sky small sue summer violet white will willow wise wood young of ' +
    'baby the unborn twin mr mrs ms'
  ).split(' '),
);

/** Whether words stand in a text as words: case and the kind of space ignored, ordinary words by their capital. */
export const standsIn = (words: string, text: string): boolean => {
  const plain = words.trim();
  const source = plain
    .replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    .replace(/['\u2019]/gu, "['\u2019]")
    .replace(/\s+/gu, '\\s+');
  const flags = ordinary.has(plain.toLowerCase()) ? 'u' : 'iu';
  return source !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, flags).test(text);
};

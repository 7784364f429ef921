const delimiters = [',', ';', '\t', '|'] as const;

/** The sign that stands most often outside quotation marks in the first lines of a table; a comma where none does. */
export const chooseDelimiter = (head: string): string => {
  const bare = head.replaceAll(/"[^"]*"/g, '');
  let chosen: string = delimiters[0];
  let most = 0;
  for (const delimiter of delimiters) {
    const count = bare.split(delimiter).length - 1;
    if (count > most) {
      chosen = delimiter;
      most = count;
    }
  }
  return chosen;
};

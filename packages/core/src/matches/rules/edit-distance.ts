/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other
 * (optimal string alignment).
 */
export const editDistance = (one: string, other: string): number => {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, against] of b.entries()) {
      const changed = at(last, j) + (letter === against ? 0 : 1);
      let least = Math.min(at(row, j) + 1, at(last, j + 1) + 1, changed);
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === against) least = Math.min(least, at(before, j - 1) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
};

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

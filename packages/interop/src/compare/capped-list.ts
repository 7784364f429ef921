/** A list that keeps its first items and counts the rest, so that no file, however bad, fills memory. */
export interface CappedList<Item> {
  add(item: Item): void;
  readonly listed: readonly Item[];
  readonly notListed: number;
}

export const createCappedList = <Item>(most: number): CappedList<Item> => {
  const listed: Item[] = [];
  let notListed = 0;
  return {
    listed,
    get notListed() {
      return notListed;
    },
    add(item) {
      if (listed.length < most) listed.push(item);
      else notListed += 1;
    },
  };
};

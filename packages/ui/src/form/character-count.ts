export interface CharacterCount {
  readonly message: string;
  readonly isOver: boolean;
}

/** What to say about room left in a text of at most `limit` characters, counted in UTF-16 units as the server does. */
export const countCharacters = (text: string, limit: number): CharacterCount => {
  const left = limit - text.length;
  const noun = Math.abs(left) === 1 ? 'character' : 'characters';
  return left < 0
    ? { message: `You have ${-left} ${noun} too many`, isOver: true }
    : { message: `You have ${left} ${noun} remaining`, isOver: false };
};

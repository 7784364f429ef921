/** The server's sentence with a capital and a full stop where it stands alone; its words stay as they are. */
export const asSentence = (words: string): string => {
  const text = words.trim();
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
};

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;

/** A count at the start of a sentence: in words below ten, "31" above. */
export const numberWords = (count: number): string => small[count] ?? String(count);

/** The same inside a sentence. */
export const numberWordsInside = (count: number): string => numberWords(count).toLowerCase();

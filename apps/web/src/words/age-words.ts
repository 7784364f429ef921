/** An age in whole years for a line of words: "7", and for a baby "under 1". */
export const ageWords = (age: number): string => (age === 0 ? 'under 1' : String(age));

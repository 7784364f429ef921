const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * The check letter of a unique pupil number from its twelve digits (standards.md 1.5): each digit times its place,
 * 2 to 13, summed, modulo 23. `null` where `digits` is anything but twelve digits.
 */
export const upnCheckLetter = (digits: string): string | null => {
  if (!/^\d{12}$/.test(digits)) return null;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) sum += Number(digits[index]) * (index + 2);
  return letters[sum % letters.length] ?? null;
};

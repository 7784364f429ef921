const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Whether a unique pupil number is sound: its first letter is the weighted sum of the twelve figures (weights 2 to 13)
 * modulo 23. A temporary one ends in a letter, which stands for no agreed figure: never relied on.
 */
export const isSoundUpn = (upn: string): boolean => {
  if (!/^[A-HJ-NP-RT-Z]\d{12}$/.test(upn)) return false;
  const sum = [...upn.slice(1)].reduce((total, figure, index) => total + Number(figure) * (index + 2), 0);
  return upnLetters[sum % 23] === upn[0];
};

/** Whether an NHS number is sound: ten figures, the last of them the check figure of the others modulo 11. */
export const isSoundNhsNumber = (nhsNumber: string): boolean => {
  const figures = nhsNumber.replaceAll(/[\s-]/g, '');
  if (!/^\d{10}$/.test(figures)) return false;
  const sum = [...figures.slice(0, 9)].reduce((total, figure, index) => total + Number(figure) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(figures[9]);
};

/** Stands wherever a completion is reported: the programme's own standard (domain.md section 2, A11). */
export const completionStatement =
  'Caring Dads is a parenting programme. Completing it is neither the completion of a perpetrator programme nor an outcome: it does not mean that the children or their mother are safe.';

/** "3. How was I fathered"; a title that already begins with the number stands alone: "Session 6, one-to-one". */
export const sessionName = ({ number, title }: { readonly number: number; readonly title: string }): string =>
  new RegExp(`^Session ${number}\\b`).test(title) ? title : `${number}. ${title}`;

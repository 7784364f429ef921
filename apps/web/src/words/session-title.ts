/** "Session 6: Child-centred fathering"; a programme that gives its items no titles of their own is not said twice. */
export const sessionTitle = (number: number, title: string): string =>
  title === `Session ${number}` ? title : `Session ${number}: ${title}`;

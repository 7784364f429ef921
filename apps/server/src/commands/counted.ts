/** "1 child", "2 children". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

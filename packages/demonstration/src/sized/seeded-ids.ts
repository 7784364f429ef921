import type { Id, Instant } from '@waymark/contracts';
import type { Chance } from '../random.ts';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * Ids of version 7 that are the same for the same seed: made at `from`, a thousandth of a second after each other, so
 * that they sort as they were made.
 */
export const seededIds = (chance: Chance, from: Instant): (() => Id) => {
  let at = Date.parse(from);
  const digits = (count: number): string => hex(Math.floor(chance.next() * 16 ** count), count);
  return () => {
    at += 1;
    const time = hex(at, 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${hex(8 + Math.floor(chance.next() * 4), 1)}${digits(3)}-${digits(6)}${digits(6)}`;
  };
};

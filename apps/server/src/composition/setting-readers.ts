import { z } from 'zod';

/** Readers of one setting each: the value, or `undefined` for what it cannot be. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number | undefined => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
  };

export const flag = (text: string): boolean | undefined => {
  if (['yes', 'true', '1', 'on'].includes(text.toLowerCase())) return true;
  return ['no', 'false', '0', 'off'].includes(text.toLowerCase()) ? false : undefined;
};

export const mailAddress = (text: string): string | undefined => (z.email().safeParse(text).success ? text : undefined);

export const originText = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { origin, protocol, pathname, search, hash, username } = new URL(text);
  const isBare = pathname === '/' && search === '' && hash === '' && username === '';
  return isBare && ['http:', 'https:'].includes(protocol) ? origin : undefined;
};

export const addressList = (text: string): readonly string[] | undefined => {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => /^[\w.:[\]-]+$/.test(part)) ? parts : undefined;
};

import { type ContactCard, contactChannels } from '@waymark/contracts';
import type { DateValue } from '@waymark/ui';
import { codeOf } from '../family/options-of.ts';

export interface ChannelEntered {
  readonly channel: string;
  readonly detail: string;
  readonly note: string;
}

/** A contact card as a form holds it: lists as lines of text, and room for a few channels. */
export interface CardEntered {
  readonly channels: readonly ChannelEntered[];
  readonly days: string;
  readonly times: string;
  readonly safeWords: string;
  readonly neverUse: string;
  readonly neverTell: string;
  readonly voicemail: string;
  readonly confirmedOn: DateValue;
  readonly reason: string;
}

/** Rows there is room for; rows left empty are no channel. */
export const mostChannels = 6;

const noChannel: ChannelEntered = { channel: '', detail: '', note: '' };

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A card as it stands, ready to be changed; an empty form where there is none. */
export const enteredOf = (card: ContactCard | null): CardEntered => {
  const channels = (card?.channels ?? []).map(({ channel, detail, note = '' }) => ({ channel, detail, note }));
  return {
    channels: [...channels, ...Array.from({ length: mostChannels }, () => noChannel)].slice(
      0,
      Math.max(mostChannels, channels.length),
    ),
    days: card?.days ?? '',
    times: card?.times ?? '',
    safeWords: card?.safeWords ?? '',
    neverUse: card?.neverUse.join('\n') ?? '',
    neverTell: card?.neverTell.join('\n') ?? '',
    voicemail: card?.voicemail ?? '',
    confirmedOn: '',
    reason: '',
  };
};

const isVoicemail = (value: string): value is ContactCard['voicemail'] =>
  value === 'yes' || value === 'no' || value === 'not-asked';

/** The card that was entered. What nobody answered about voicemail was not asked. */
export const cardOf = (entered: CardEntered): ContactCard => ({
  channels: entered.channels.flatMap(({ channel, detail, note }) => {
    const code = codeOf(contactChannels, channel);
    if (code === undefined || detail.trim() === '') return [];
    return [{ channel: code, detail, ...(note.trim() !== '' && { note }) }];
  }),
  days: entered.days,
  times: entered.times,
  safeWords: entered.safeWords,
  neverUse: [...linesOf(entered.neverUse)],
  neverTell: [...linesOf(entered.neverTell)],
  voicemail: isVoicemail(entered.voicemail) ? entered.voicemail : 'not-asked',
});

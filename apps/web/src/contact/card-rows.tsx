import { type ContactCard, contactChannelLabels } from '@waymark/contracts';
import type { SummaryRow } from '@waymark/ui';
import type { ReactNode } from 'react';

const phoneNumber = /^\+?[\d\s]{7,20}$/;

const Channel = ({
  channel,
  isShared,
}: {
  readonly channel: ContactCard['channels'][number];
  readonly isShared: boolean;
}): ReactNode => {
  const { detail, note } = channel;
  if (isShared)
    return (
      <li>
        <strong>Do not use:</strong> <s>{`${contactChannelLabels[channel.channel]}: ${detail}`}</s>
      </li>
    );
  return (
    <li>
      {contactChannelLabels[channel.channel]}:{' '}
      {channel.channel === 'phone' && phoneNumber.test(detail) ? (
        <a className="govuk-link govuk-link--no-visited-state" href={`tel:${detail.replaceAll(/\s/g, '')}`}>
          {detail}
        </a>
      ) : (
        detail
      )}
      {note === undefined ? '' : ` (${note})`}
    </li>
  );
};

const voicemailWords = {
  yes: 'May be left',
  no: 'Never leave one',
  'not-asked': 'Not asked yet: leave none',
} as const satisfies Record<ContactCard['voicemail'], string>;

const words = (text: string, none: string): string => (text.trim() === '' ? none : text);

/** A contact card as rows: how, when, in which words, and what must never happen. Nothing unsaid is safe (F1, F3). */
export const cardRows = (card: ContactCard, shared: readonly number[] = []): readonly SummaryRow[] => [
  {
    key: 'Safe ways',
    value:
      card.channels.length === 0 ? (
        'None recorded: there is no safe way to reach this person'
      ) : (
        <ul className="govuk-list">
          {card.channels.map((channel, index) => (
            <Channel key={`${channel.channel} ${channel.detail}`} channel={channel} isShared={shared.includes(index)} />
          ))}
        </ul>
      ),
  },
  {
    key: 'Safe times',
    value: words([card.days, card.times].filter((part) => part.trim() !== '').join(', '), 'Not recorded: ask'),
  },
  { key: 'Safe words', value: words(card.safeWords, 'None agreed') },
  { key: 'Voicemail', value: voicemailWords[card.voicemail] },
  ...(card.neverUse.length === 0 ? [] : [{ key: 'Never use', value: <strong>{card.neverUse.join('; ')}</strong> }]),
  ...(card.neverTell.length === 0 ? [] : [{ key: 'Never tell', value: <strong>{card.neverTell.join('; ')}</strong> }]),
];

import { describe, expect, it } from 'vitest';
import { findContactDetails } from './find-contact-details.ts';

const found = (text: string): string[][] => findContactDetails(text).map(({ code, phrase }) => [code, phrase]);

describe('contact details in text', () => {
  it.each([
    ['She is at ZZ99 3WZ now', 'postcode', 'ZZ99 3WZ'],
    ['near sw1a2aa today', 'postcode', 'sw1a2aa'],
    ['ring 020 7946 0018', 'phone-number', '020 7946 0018'],
    ['ring +44 (0)7700 900 123', 'phone-number', '+44 (0)7700 900 123'],
    ['ring 07700-900123.', 'phone-number', '07700-900123'],
    ['ring (01632) 960 001', 'phone-number', '(01632) 960 001'],
    ['write to ana.b@mail.example.org please', 'email-address', 'ana.b@mail.example.org'],
    ['lives at 14a Elm Tree Road with', 'street-address', '14a Elm Tree Road'],
    ['seen on Alder Street', 'street-address', 'Alder Street'],
    ['Flat 3 is hers', 'street-address', 'Flat 3'],
    ['at ///filled.count.soap', 'location-words', '///filled.count.soap'],
  ])('F4 finds “%s”', (text, code, phrase) => {
    expect(found(text)).toEqual([[code, phrase]]);
  });

  it.each([
    'Seen on 16 January 2031, 70 days ago, at 5:30pm; 9 of 13 sessions.',
    'Score 14 of 40 on 03/04/2031. Reference WM-2031-0042.',
    'She is close to her aunt and walks a long way to school.',
  ])('leaves “%s” alone', (text) => {
    expect(found(text)).toEqual([]);
  });
});

import type { PhraseRule } from './phrase-rule.ts';

const laidOnHer =
  'It lays the risk on the person who is abused; such promises are broken by the one who causes the harm, and used again.';
const instead =
  'Write what the person causing harm must do and who checks it, and what her own safety plan says she has chosen.';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');

/** Rules against written agreements and promises laid on a survivor (C5, C6); `survivors` are their names as written. */
export const agreementPhrases = (survivors: readonly string[]): readonly PhraseRule[] => {
  const who = [
    '(?:the |her |his |their )?(?:mother|mum|mummy|mam|mom|victim|survivor|wife|girlfriend|partner)',
    'she',
    ...survivors.map(literally),
  ];
  const must =
    '(?:will|must|is to|has to|needs to|should|shall|agrees? to|agreed to|has agreed to|undertakes to|promises to)';
  const burden =
    '(?:ensure|make sure|see to it|prevent|not (?:allow|let|permit|have|contact)|report|call the police|protect|keep \\S+ away|supervise)';
  return [
    {
      code: 'promise-laid-on-survivor',
      requirement: 'C5',
      pattern: new RegExp(
        `(?<![\\p{L}])(?:${who.join('|')})\\s+(?:also\\s+|always\\s+)?${must}\\s+(?:also\\s+|always\\s+)?${burden}(?![\\p{L}])`,
        'iu',
      ),
      because: laidOnHer,
      alternative: instead,
    },
    {
      code: 'written-agreement',
      requirement: 'C5',
      pattern:
        /\b(?:written|working|signed|safety|safeguarding) agreements?\b|\bcontract of expectations?\b|\b(?:in )?breach(?:ed|es|ing)? (?:of )?(?:the |her |his )?(?:written |working |safety )?agreement\b/iu,
      because: laidOnHer,
      alternative: instead,
    },
  ];
};

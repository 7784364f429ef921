import type { PhraseRule } from './phrase-rule.ts';

const blamed = 'It puts the blame for the abuse, or for living with it, on the person who is abused.';
const whoDidWhat = 'Write who did what to whom, and what it meant for each child.';
const barrier =
  'Write what was offered, what happened, and what may have stood in the way: fear, control, travel, work.';

const rule = (code: string, pattern: RegExp, because: string, alternative: string): PhraseRule => ({
  code,
  requirement: 'C8',
  pattern,
  because,
  alternative,
});

/** Words that blame a victim or survivor (C8; domain.md section 10 for the last four). */
export const blamingPhrases: readonly PhraseRule[] = [
  rule('lifestyle-choice', /\blife-?style(?: choices?)?\b/iu, blamed, whoDidWhat),
  rule(
    'relationship-choices',
    /\b(?:better|poor|bad|healthier|unhealthy|inappropriate|wrong|safer) (?:relationship|partner) choices?\b|\bchoices? (?:of|in) (?:partners?|relationships?|men|women)\b/iu,
    blamed,
    whoDidWhat,
  ),
  rule('as-bad-as', /\b(?:both )?as bad as (?:one another|each other)\b|\bsix of one\b/iu, blamed, whoDidWhat),
  rule(
    'choosing-to-stay',
    /\bcho(?:oses?|se|osing) to (?:remain|stay|live|be) (?:with|in)\b|\b(?:stay|remain)(?:s|ed|ing)? in the relationship\b/iu,
    blamed,
    'Write what she or he fears would follow from leaving, and what would make it safe.',
  ),
  rule(
    'refusing-to-leave',
    /\b(?:refus(?:es|ed|ing)|unwilling|fail(?:s|ed)?) to leave\b/iu,
    blamed,
    'Write what stands in the way of leaving safely.',
  ),
  rule(
    'relationship-first',
    /\b(?:puts?|putting|prioritis(?:es|ed|ing)) (?:the|her|his|their) (?:relationship|partner|own needs)\b/iu,
    blamed,
    whoDidWhat,
  ),
  rule(
    'failure-to-protect',
    /\bfail(?:s|ed|ing|ure)? to (?:protect|safeguard)\b/iu,
    'Responsibility lies with the person who causes the harm.',
    'Write what the person causing harm did, and what the other parent did to keep the children safe.',
  ),
  rule(
    'provoked',
    /\b(?:provok(?:es|ed|ing)|winds? (?:him|her) up|brought it on|asked for it)\b/iu,
    blamed,
    whoDidWhat,
  ),
  rule(
    'uncooperative',
    /\b(?:unco-?operative|manipulative|attention[- ]seeking|difficult to (?:work with|engage)|resistant)\b/iu,
    'Under control or fear people look like this; the word ends the enquiry (C7).',
    barrier,
  ),
  rule(
    'disengaged',
    /\b(?:disengaged|chaotic|hard to reach|hard-to-reach)\b/iu,
    'It describes our view of a person and not what happened.',
    barrier,
  ),
  rule(
    'failed-to',
    /\bfail(?:s|ed|ing|ure)? to (?:engage|attend|co-?operate|work with|comply)\b/iu,
    'It judges before barriers are looked at.',
    barrier,
  ),
  rule(
    'alleged',
    /\b(?:alleged(?:ly)?|allegations?|claims? to be a victim|so-called)\b/iu,
    'It casts doubt on one person only. How something is established is recorded apart.',
    'Write who said it, when, and how it is established.',
  ),
  rule(
    'engaged-in-abuse',
    /\bengag(?:es?|ed|ing) in (?:domestic )?(?:abuse|violence)\b/iu,
    'It makes both take part in what one does.',
    whoDidWhat,
  ),
];

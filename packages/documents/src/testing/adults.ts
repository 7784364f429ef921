import type { ReportBlock, ReportSection, TimelineRow } from '@waymark/contracts';
import { herAttendance, hisAttendance } from './attendance.ts';
import { written } from './children.ts';
import { atLevel, bisi, daniel, jude, leanne, mia, priya, shared, tom, unborn } from './people.ts';

const row = (day: string, kind: TimelineRow['kind'], text: string, source: string, about: string[]): TimelineRow => ({
  day,
  kind,
  text,
  source,
  isAdverse: false,
  ...shared(...about),
});

const daughterAndSon = [mia, jude];

const timeline: ReportBlock = {
  kind: 'timeline',
  id: 'timeline',
  title: 'What happened when',
  rows: [
    row('2031-01-13', 'meeting', 'Core group met; all agencies there.', 'Minutes', daughterAndSon),
    row('2031-02-17', 'circumstance', 'Began full mornings at nursery.', 'Nursery', [jude]),
    row('2031-01-27', 'circumstance', 'Released from custody.', 'Probation', [daniel]),
    row('2031-03-03', 'circumstance', 'Missed two scans, then attended one.', 'Midwife, 9 March 2031', [leanne]),
    row('2031-03-06', 'session', "Fathers' course, session 12.", 'Register', [daniel]),
  ],
  ...shared(),
};

const services: ReportBlock = {
  kind: 'table',
  id: 'services',
  title: 'Services outside, as they stated',
  columns: [
    { title: 'Service', isNumber: false },
    { title: 'Offered', isNumber: true },
    { title: 'Attended', isNumber: true },
    { title: 'Stated by, on', isNumber: false },
  ],
  rows: [
    ['Antenatal clinic', '8', '3', 'Midwife, 9 March 2031'],
    ['Substance misuse service', 'Not known', 'Not known', 'No answer yet, asked 3 March 2031'],
  ],
  ...shared(leanne),
};

const account = written(
  'partner-account',
  "Partner's account",
  'change-evidenced-by-others',
  bisi,
  'Last heard on 19 March 2031, alone and free to speak. Doors are slammed less often. She is still asked to show her phone.',
  atLevel('support', 'Without it the conference would hear of change from him alone.', leanne),
);

const patterns: ReportBlock = {
  kind: 'questions',
  id: 'patterns',
  title: 'Questions about patterns',
  isPattern: true,
  items: [
    { question: 'Does attendance rise before a meeting?', isKey: true, answer: { answer: 'no', note: null } },
    {
      question: "Did the mother's attendance change when he came home?",
      isKey: true,
      answer: { answer: 'yes', note: '5 of 6 before, 1 of 4 after.' },
    },
  ],
  ...atLevel('professionals', 'They show what single sessions do not.', daniel, leanne),
};

const keyQuestions: ReportBlock = {
  kind: 'questions',
  id: 'key-questions',
  title: 'Key questions',
  isPattern: false,
  items: [
    { question: 'Does he see the children every week?', isKey: true, answer: { answer: 'yes', note: 'Supervised.' } },
    { question: 'Has he spoken of wanting to die?', isKey: true, answer: { answer: 'asked-not-answered', note: null } },
    {
      question: 'Does he know where the children stay at weekends?',
      isKey: true,
      answer: { answer: 'not-asked-because', note: 'It would have told him that they stay elsewhere.' },
    },
  ],
  ...shared(daniel),
};

const limits: ReportBlock = {
  kind: 'statement',
  id: 'limits',
  title: 'What the course can and cannot say',
  text: 'The course is about being a father. Finishing it is not an outcome and says nothing about safety.',
  ...shared(daniel),
};

const progress: ReportBlock = {
  ...written(
    'his-progress',
    'Taking part and learning',
    'participation-and-learning',
    tom,
    'He speaks about Mia and Jude by name and brings his homework. He listens when others speak about harm done, and still changes the subject when it is his own.',
    shared(daniel),
  ),
  isPositive: true,
  explanation: 'Two sessions were missed after he came home; what is written here rests on the nine he came to.',
};

const timeliness: ReportBlock = {
  kind: 'facts',
  id: 'timeliness',
  title: 'Dates kept',
  topic: 'timeliness',
  items: [
    { label: 'First core group', value: 'Within 10 working days' },
    { label: 'Core groups since', value: '4 of 5 within 4 weeks' },
  ],
  ...shared(mia, jude, unborn),
};

const effect = written(
  'effect',
  'What changed for the children',
  'child-outcome',
  priya,
  'Mia sleeps better. Whether this lasts is not known.',
);

const section = (id: string, title: string, about: string[], blocks: ReportBlock[]): ReportSection => ({
  id,
  title,
  child: null,
  blocks,
  ...shared(...about),
});

export const adultSections: readonly ReportSection[] = [
  section('father', 'Daniel', [daniel], [hisAttendance, limits, progress, keyQuestions]),
  section('mother', 'Leanne', [leanne], [herAttendance, services, account]),
  section('together', 'Seen together', [], [timeliness, effect, timeline, patterns]),
];

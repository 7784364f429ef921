import {
  countAttendance,
  type ParagraphBlock,
  type Report,
  type ReportDraft,
  type ReportFinding,
  type ReportSection,
  type ReportView,
} from '@waymark/contracts';
import { ella, familyId, marcusBell, priya } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

export const reportId = idOf(610);
export const chairId = idOf(704);
export const reportPath = `/reports/${reportId}`;

const guard = (...about: string[]) => ({
  level: 'shared' as const,
  about,
  withheldFrom: [],
  holds: [],
  neededBecause: null,
});

const author = {
  id: priya.staffId,
  name: priya.name,
  role: 'lead-practitioner' as const,
  jobTitle: 'Social worker',
  agency: priya.organisation,
};

const sampleParagraph = (more: Partial<ParagraphBlock> = {}): ParagraphBlock => ({
  kind: 'paragraph',
  id: 'life-ella',
  title: 'What it is like to be Ella now',
  purpose: 'child-lived-experience',
  isRequired: true,
  hint: 'What has changed since the last conference?',
  text: null,
  writtenBy: null,
  isPositive: false,
  explanation: null,
  ...guard(ella),
  ...more,
});

const rows = [
  {
    number: 5,
    title: 'Listening',
    day: '2026-05-21',
    place: null,
    words: 'Attended',
    part: 'seen' as const,
    isCancelledLate: false,
  },
];

const childSection: ReportSection = {
  id: 'section-ella',
  title: 'Ella Bell',
  child: ella,
  blocks: [
    sampleParagraph(),
    {
      kind: 'questions',
      id: 'questions-ella',
      title: 'Key questions',
      isPattern: false,
      items: [{ question: 'Was Ella seen alone?', isKey: true, answer: null }],
      ...guard(ella),
    },
    {
      kind: 'facts',
      id: 'restricted-ella',
      title: 'Concerns',
      topic: null,
      items: [{ label: 'School', value: 'Told of a worry.' }],
      ...guard(ella),
      level: 'professionals',
    },
  ],
  ...guard(ella),
};

const adultSection: ReportSection = {
  id: 'section-marcus',
  title: 'Marcus Bell',
  child: null,
  blocks: [
    {
      kind: 'attendance',
      id: 'attendance-marcus',
      person: marcusBell,
      programme: 'Caring Dads',
      position: 'person-causing-harm',
      sentence: '1 held for him: seen 1. Last seen 21 May 2026, 14 days ago.',
      sentenceWithoutDays: '1 held for him: seen 1.',
      counts: countAttendance(rows),
      answersActions: [],
      rows,
      ...guard(marcusBell),
    },
  ],
  ...guard(marcusBell),
};

export const sampleReport = (more: Partial<Report> = {}): Report => ({
  kind: 'conference',
  id: reportId,
  reference: 'R-0000000610',
  revision: 1,
  title: 'Report for the conference',
  purpose: 'For the conference on the plans of the children named in it.',
  isDemonstration: false,
  people: [
    { id: ella, name: 'Ella Bell', knownAs: null, position: 'child' },
    { id: marcusBell, name: 'Marcus Bell', knownAs: null, position: 'person-causing-harm' },
  ],
  subjects: [{ person: ella, bornOn: '2018-11-02', expectedOn: null, plan: null, ...guard(ella) }],
  period: { from: '2025-12-04', to: '2026-06-04' },
  asAt: '2026-06-04T17:50:00.000Z',
  planActions: [],
  author,
  recipients: [{ kind: 'chair', id: chairId, name: 'Ruth Adeyemi' }],
  sections: [childSection, adultSection],
  overrides: [],
  signed: null,
  ...more,
});

export const sampleDraft = (more: Partial<ReportDraft> = {}): ReportDraft => ({
  recipients: [{ kind: 'chair', staffId: chairId }],
  texts: [],
  answers: [],
  needed: [],
  leftOut: [],
  withheld: [],
  overrides: [],
  acceptedGaps: [],
  ...more,
});

export const sampleFinding = (more: Partial<ReportFinding> = {}): ReportFinding => ({
  code: 'lived-experience-missing',
  requirement: 'D7',
  mayOverride: false,
  section: 'section-ella',
  block: 'life-ella',
  person: ella,
  recipient: null,
  phrase: null,
  because: 'Say what it is like to be this child now, and what has changed.',
  alternative: null,
  override: null,
  ...more,
});

export const sampleReportView = (more: Partial<ReportView> = {}): ReportView => ({
  reportId,
  familyId,
  version: 3,
  state: 'draft',
  draft: sampleDraft(),
  report: sampleReport(),
  findings: [sampleFinding()],
  canSign: false,
  withheld: [{ recipient: { kind: 'chair', id: chairId }, isVersionMade: true, parts: [] }],
  offers: [],
  unplaced: [],
  signed: null,
  ...more,
});

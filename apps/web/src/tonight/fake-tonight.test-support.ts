import type { AccountView, ContactCard, TonightKind, TonightRow } from '@waymark/contracts';
import { dana, marcusBell } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

export const moira: AccountView = {
  staffId: idOf(702),
  name: 'Moira Lynch',
  organisation: 'Harbour Families',
  roles: ['partner-support'],
};

export const sampleCard: ContactCard = {
  channels: [{ channel: 'phone', detail: '07700 900123', note: 'her own' }],
  days: 'Weekdays',
  times: 'before 7pm',
  safeWords: 'Calling from the dentist',
  neverUse: ['The landline'],
  neverTell: ['His mother'],
  voicemail: 'no',
};

export const sessionAt = '2026-06-04T17:30:00.000Z';

export const sampleEvent = (kind: TonightKind, more: Partial<TonightRow['events'][number]> = {}) => ({
  statusId: idOf(570),
  kind,
  at: sessionAt,
  recordedAt: '2026-06-04T17:50:00.000Z',
  ...more,
});

export const sampleNotice = (more: Partial<NonNullable<TonightRow['notice']>> = {}) => ({
  noticeId: idOf(580),
  callBy: '2026-06-04T18:50:00.000Z',
  acknowledgedAt: null,
  ...more,
});

export const sampleRow = (more: Partial<TonightRow> = {}): TonightRow => ({
  partnerId: dana,
  partnerName: 'Dana Reyes',
  personId: marcusBell,
  personName: 'Marcus Bell',
  sessionAt,
  events: [sampleEvent('not-arrived')],
  card: sampleCard,
  cardConfirmedOn: '2026-05-28',
  notice: null,
  lastCall: null,
  hasWorker: true,
  ...more,
});

/** States of a notice in the outbox; one that cannot be delivered stays visible (model.md section 1, notice; S23). */
export const noticeStates = [
  'queued',
  'no-recipient',
  'sent',
  'delivered',
  'acknowledged',
  'failed',
  'withdrawn',
] as const;
export type NoticeState = (typeof noticeStates)[number];

/** Channels of a notice: a neutral line and a link, a list on screen, or a spoken call. */
export const noticeChannels = ['screen', 'email', 'call'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** States of an alert as a whole; a corrected mark withdraws it with a trail (model.md section 1, alert). */
export const alertStates = ['open', 'answered', 'withdrawn'] as const;
export type AlertState = (typeof alertStates)[number];

/** How each recipient answers for their own child (model.md section 1, alert-recipient). */
export const alertAnswers = ['open', 'acknowledged', 'acted', 'set-aside'] as const;
export type AlertAnswer = (typeof alertAnswers)[number];

/** Words for screens. */
export const noticeStateLabels: Readonly<Record<NoticeState, string>> = {
  queued: 'Waiting to be sent',
  'no-recipient': 'Nobody to send it to: someone must act',
  sent: 'Sent',
  delivered: 'Delivered',
  acknowledged: 'Acknowledged',
  failed: 'Not delivered: someone must act',
  withdrawn: 'Withdrawn',
};

/** Words for screens. */
export const noticeChannelLabels: Readonly<Record<NoticeChannel, string>> = {
  screen: 'On screen',
  email: 'E-mail',
  call: 'Call',
};

/** Words for screens. */
export const alertStateLabels: Readonly<Record<AlertState, string>> = {
  open: 'Needs an answer',
  answered: 'Answered',
  withdrawn: 'Withdrawn after a correction',
};

/** Words for screens. */
export const alertAnswerLabels: Readonly<Record<AlertAnswer, string>> = {
  open: 'Not answered yet',
  acknowledged: 'Acknowledged',
  acted: 'Acted on',
  'set-aside': 'Set aside',
};

/** States of a session; held ones are frozen (model.md section 1, session). */
export const sessionStates = ['planned', 'held', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

/** Why a session stays where it is when others move. */
export const staysWhys = ['held', 'cancelled', 'has-marks', 'begun', 'same-date'] as const;
export type StaysWhy = (typeof staysWhys)[number];

/** Words for screens. */
export const staysWhyWords: Readonly<Record<StaysWhy, string>> = {
  held: 'was held',
  cancelled: 'was cancelled',
  'has-marks': 'marks are recorded for it',
  begun: 'has begun',
  'same-date': 'its date still fits',
};

/** What happened to a session of a group after its dates were set. */
export const sessionChangeKinds = ['moved', 'cancelled', 'added'] as const;
export type SessionChangeKind = (typeof sessionChangeKinds)[number];

/** How someone is told that a session is not held or has moved. */
export const tellingChannels = ['phone', 'text', 'email', 'in-person'] as const;
export type TellingChannel = (typeof tellingChannels)[number];

/** What came of telling. */
export const tellingResults = ['told', 'message-left', 'not-reached'] as const;
export type TellingResult = (typeof tellingResults)[number];

/** Words for screens. */
export const tellingChannelLabels: Readonly<Record<TellingChannel, string>> = {
  phone: 'By phone',
  text: 'By text message',
  email: 'By e-mail',
  'in-person': 'In person',
};

/** Words for screens. */
export const tellingResultLabels: Readonly<Record<TellingResult, string>> = {
  told: 'Told',
  'message-left': 'Message left',
  'not-reached': 'Not reached',
};

/** Kinds of curriculum item a programme may plan (contract.md, curriculum). */
export const curriculumKinds = ['group', 'individual', 'visit', 'module'] as const;
export type CurriculumKind = (typeof curriculumKinds)[number];

/** Kinds of session: those of a curriculum, and appointments of a referral before enrolment (model.md section 2). */
export const sessionKinds = ['group', 'individual', 'visit', 'module', 'assessment'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** How someone took part in a session (model.md section 1, mark). */
export const markModes = ['in-person', 'video', 'phone', 'self-directed'] as const;
export type MarkMode = (typeof markModes)[number];

/** Who else was in the room of someone who took part by phone or video (model.md section 1, observation). */
export const roomCompanies = ['nobody', 'somebody', 'not-known'] as const;
export type RoomCompany = (typeof roomCompanies)[number];

/** Who cancelled; cancellations of the provider never count against the family (domain.md F6). */
export const cancelledBys = ['person', 'another', 'unknown', 'provider'] as const;
export type CancelledBy = (typeof cancelledBys)[number];

/** How a cancellation was confirmed; a text or e-mail alone confirms nothing (domain.md F1). */
export const confirmedHows = ['in-person', 'voice-call', 'video-call', 'agreed-method', 'not-confirmed'] as const;
export type ConfirmedHow = (typeof confirmedHows)[number];

/** Dated pauses of an enrolment: nothing is offered, the run stands still (model.md section 3). */
export const pauseReasons = ['custody', 'recall', 'hospital', 'birth', 'loss', 'proceedings'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Words for screens. */
export const sessionStateLabels: Readonly<Record<SessionState, string>> = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled',
};

/** Words for screens. */
export const sessionKindLabels: Readonly<Record<SessionKind, string>> = {
  group: 'Group',
  individual: 'One-to-one',
  visit: 'Visit',
  module: 'Module',
  assessment: 'Assessment appointment',
};

/** Words for screens. */
export const markModeLabels: Readonly<Record<MarkMode, string>> = {
  'in-person': 'In person',
  video: 'By video',
  phone: 'By phone',
  'self-directed': 'On their own',
};

/** Words for screens. */
export const roomCompanyLabels: Readonly<Record<RoomCompany, string>> = {
  nobody: 'Nobody else',
  somebody: 'Somebody else',
  'not-known': 'Not known',
};

/** Words for screens. */
export const cancelledByLabels: Readonly<Record<CancelledBy, string>> = {
  person: 'The person themselves',
  another: 'Someone else',
  unknown: 'Not known who',
  provider: 'Us',
};

/** Words for screens (model.md section 9). */
export const confirmedHowLabels: Readonly<Record<ConfirmedHow, string>> = {
  'in-person': 'Spoken to in person',
  'voice-call': 'Spoken to by phone',
  'video-call': 'Spoken to by video',
  'agreed-method': 'By the method agreed with the person',
  'not-confirmed': 'Not yet confirmed safely',
};

/** Words for screens. */
export const pauseReasonLabels: Readonly<Record<PauseReason, string>> = {
  custody: 'In custody',
  recall: 'Recalled to prison',
  hospital: 'In hospital',
  birth: 'Birth',
  loss: 'Loss',
  proceedings: 'Proceedings',
};

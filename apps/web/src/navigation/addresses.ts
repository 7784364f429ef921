import type { Id } from '@waymark/contracts';

/** The addresses of the screens: nothing personal stands in them, only ids (design.md section 6). */
export const addresses = {
  home: '/',
  signIn: '/sign-in',
  setUp: '/set-up',
  enterAs: '/enter-as',
  today: '/today',
  register: (sessionId: Id) => `/sessions/${sessionId}/register`,
  registerInRoom: (sessionId: Id) => `/sessions/${sessionId}/register?view=room`,
  myChildren: '/my-children',
  family: (familyId: Id) => `/families/${familyId}`,
  newCircumstance: (familyId: Id) => `/families/${familyId}/circumstances/new`,
  newMeeting: (familyId: Id) => `/families/${familyId}/meetings/new`,
  newRelationship: (familyId: Id) => `/families/${familyId}/relationships/new`,
  newPerson: (familyId: Id) => `/families/${familyId}/persons/new`,
  newReport: (familyId: Id, meetingId?: Id) =>
    `/families/${familyId}/reports/new${meetingId === undefined ? '' : `?meeting=${meetingId}`}`,
  report: (reportId: Id) => `/reports/${reportId}`,
  newReferral: (familyId: Id) => `/referrals/new?family=${familyId}`,
  alert: (alertId: Id) => `/alerts/${alertId}`,
  tonight: '/tonight',
  findPersons: '/persons/find',
  contact: (personId: Id) => `/persons/${personId}/contact`,
  figures: '/figures',
} as const;

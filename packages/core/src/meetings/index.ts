import { arrangeMeeting } from './arrange-meeting.ts';

export { arrangeMeeting };

export const meetingVerbs = [arrangeMeeting] as const;

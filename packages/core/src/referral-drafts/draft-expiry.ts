import { addDays, dayOf, type Instant } from '@waymark/contracts';
import { endOfDay } from '../calendar/hours.ts';

/** How long what was typed about a family is kept without being saved again or sent. */
const daysKept = 30;

/** The end of the last day on which a draft saved now is there. */
export const expiryOf = (savedAt: Instant): Instant => endOfDay(addDays(dayOf(savedAt), daysKept));

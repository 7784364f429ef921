import { askForAnotherPlace } from './ask-for-another-place.ts';
import { endKeepApart } from './end-keep-apart.ts';
import { listKeepApart } from './list-keep-apart.ts';
import { listVenueWarnings } from './list-venue-warnings.ts';
import { recordKeepApart } from './record-keep-apart.ts';
import { watchVenues } from './watch-venues.ts';

export { askForAnotherPlace, endKeepApart, listKeepApart, listVenueWarnings, recordKeepApart, watchVenues };

export const keepApartVerbs = [recordKeepApart, endKeepApart, askForAnotherPlace, watchVenues] as const;
export const keepApartReads = [listVenueWarnings, listKeepApart] as const;

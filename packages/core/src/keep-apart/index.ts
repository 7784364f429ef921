import { askForAnotherPlace } from './ask-for-another-place.ts';
import { listKeepApart } from './list-keep-apart.ts';
import { listVenueWarnings } from './list-venue-warnings.ts';
import { recordKeepApart } from './record-keep-apart.ts';
import { watchVenues } from './watch-venues.ts';

export { askForAnotherPlace, listKeepApart, listVenueWarnings, recordKeepApart, watchVenues };

export const keepApartVerbs = [recordKeepApart, askForAnotherPlace, watchVenues] as const;
export const keepApartReads = [listVenueWarnings, listKeepApart] as const;

import { request } from '../api/request.ts';

/** People by name among those the asker works with; the name goes into the body, never into an address (design.md section 6). */
export const findPersons = (name: string, signal?: AbortSignal) =>
  request({ method: 'POST', path: '/persons/search', body: { name }, signal }, (contracts) => contracts.personsFound);

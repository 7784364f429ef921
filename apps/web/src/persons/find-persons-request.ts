import { request } from '../api/request.ts';
import { searchBody } from './search-body.ts';

/** People by name, day of birth or number among those the asker works with; the name goes into the body, never into an address (design.md section 6). */
export const findPersons = (name: string, signal?: AbortSignal) =>
  request(
    { method: 'POST', path: '/persons/search', body: { ...searchBody(name) }, signal },
    (contracts) => contracts.personsFound,
  );

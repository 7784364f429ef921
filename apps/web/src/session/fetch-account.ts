import type { AccountView } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Who the session belongs to, with the roles of today. Error `not-signed-in`. */
export const fetchAccount = (signal?: AbortSignal): Promise<AccountView> =>
  request({ method: 'GET', path: '/account', signal }, (contracts) => contracts.accountView);

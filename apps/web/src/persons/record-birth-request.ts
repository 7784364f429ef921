import type { Day, Id, Sex } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface NewBirth {
  readonly personId: Id;
  readonly bornOn: Day;
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: Sex;
}

/** Records that an unborn baby was born; the same birth again answers as before. */
export const recordBirth = ({ personId, ...body }: NewBirth) =>
  request({ method: 'PUT', path: `/persons/${personId}/birth`, body }, (contracts) => contracts.birthRecorded);

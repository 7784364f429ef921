import type { Day, GroupRole, Id, MarkMode } from '@waymark/contracts';
import { request } from '../api/request.ts';
import type { Schedule } from './queries.ts';

export interface NewGroup extends Schedule {
  readonly groupId: Id;
  readonly title: string;
  readonly venue: string;
  readonly capacity: number;
  readonly mode: MarkMode;
}

/** Adds a group with its dates; the same id again is the same group. */
export const addGroup = (group: NewGroup, evenIfBooked: boolean) =>
  request({ method: 'POST', path: '/groups', body: { ...group, evenIfBooked } }, (contracts) => contracts.groupAdded);

export interface Leader {
  readonly staffId: Id;
  readonly role: GroupRole;
}

export interface Cover {
  readonly coverId: Id;
  readonly staffId: Id;
  readonly from: Day;
  readonly lastDay: Day;
  /** Although whoever covers is booked already then. */
  readonly evenIfBooked: boolean;
}

/** Plans cover for some days; the same id again is the same cover. */
export const planCover = (groupId: Id, cover: Cover) =>
  request(
    { method: 'POST', path: `/groups/${groupId}/covers`, body: { ...cover } },
    (contracts) => contracts.coverPlanned,
  );

/** Sets everyone who leads the group from today on, for the group as it was at `version`. */
export const setGroupStaff = (groupId: Id, staff: readonly Leader[], version: number, evenIfBooked: boolean) =>
  request(
    { method: 'PUT', path: `/groups/${groupId}/staff`, body: { staff, evenIfBooked }, ifMatch: version },
    (contracts) => contracts.groupStaffSet,
  );

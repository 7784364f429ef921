import type { Id } from '@waymark/contracts';

/**
 * Ids of one small family and everything that hangs on it, as the access matrix hands them to a declaration's
 * `sample`: once of a family the asker works with, once of a foreign one, once of a restricted one.
 */
export interface SampleWorld {
  readonly fatherId: Id;
  readonly motherId: Id;
  readonly childId: Id;
  readonly familyId: Id;
  readonly planId: Id;
  /** The lead practitioner's work with the child. */
  readonly allocationId: Id;
  readonly meetingId: Id;
  readonly programmeId: string;
  readonly offeringId: Id;
  readonly referralId: Id;
  /** A referral form its lead practitioner has begun. */
  readonly draftId: Id;
  readonly subjectId: Id;
  readonly offerId: Id;
  readonly appointmentId: Id;
  readonly groupId: Id;
  readonly enrolmentId: Id;
  readonly sessionId: Id;
  readonly nextSessionId: Id;
  readonly markId: Id;
  readonly correctionId: Id;
  readonly alertId: Id;
  readonly recipientId: Id;
  readonly noticeId: Id;
  readonly sessionNoticeId: Id;
  readonly keepApartId: Id;
  /** Of the mother, for her side alone. */
  readonly circumstanceId: Id;
  /** A death of the mother that was recorded in error. */
  readonly deathId: Id;
  readonly venueWarningId: Id;
  readonly reportId: Id;
  readonly importRunId: Id;
  readonly conflictId: Id;
  /** The whole name of a restricted person born on 1988-03-09 whom nobody of the family is tied to. */
  readonly restrictedName: string;
  readonly matchId: Id;
  readonly mergeId: Id;
  /** A second record of the child, by another spelling and without a family. */
  readonly twinRecordId: Id;
  readonly governanceItemId: Id;
  readonly tieExceptionId: Id;
  readonly providerManagerId: Id;
  /** The council's id of a child born on 2019-07-23 who came by an import and has no family yet. */
  readonly unclaimedCouncilChildId: string;
  readonly staffId: Id;
  /** A role this member of staff holds. */
  readonly staffRoleId: Id;
  /** A role that waits for a second person. */
  readonly roleGrantId: Id;
  /** A duty shift of `teamId` that is on. */
  readonly dutyShiftId: Id;
  readonly organisationId: Id;
  readonly teamId: Id;
  /** A new id at each reading, for what the sample makes. */
  readonly newId: () => Id;
  readonly today: string;
  readonly now: string;
}

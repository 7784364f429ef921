import type { Id } from '@waymark/contracts';

export interface WorldDelivery {
  readonly offeringId: Id;
  readonly referralId: Id;
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
  readonly declinedCorrectionId: Id;
  readonly alertId: Id;
  readonly recipientId: Id;
  readonly noticeId: Id;
  readonly sessionNoticeId: Id;
  readonly keepApartId: Id;
  readonly venueWarningId: Id;
  readonly reportId: Id;
  readonly importRunId: Id;
}

export interface DeliveryStaff {
  readonly providerId: Id;
  readonly councilId: Id;
  readonly coordinatorId: Id;
  readonly providerManagerId: Id;
  readonly facilitatorId: Id;
  readonly referrerId: Id;
  readonly leadId: Id;
  readonly partnerWorkerId: Id;
  readonly dataOfficerId: Id;
}

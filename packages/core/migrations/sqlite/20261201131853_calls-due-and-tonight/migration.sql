DROP INDEX IF EXISTS `notices_state_idx`;--> statement-breakpoint
CREATE INDEX `enrolment_pauses_person_id_idx` ON `enrolment_pauses` (`person_id`);--> statement-breakpoint
CREATE INDEX `notices_channel_state_idx` ON `notices` (`channel`,`state`,`queued_at`);--> statement-breakpoint
CREATE INDEX `notices_kind_call_by_idx` ON `notices` (`kind`,`call_by`) WHERE ("notices"."acknowledged_at" is null);--> statement-breakpoint
CREATE INDEX `status_events_at_idx` ON `status_events` (`at`);
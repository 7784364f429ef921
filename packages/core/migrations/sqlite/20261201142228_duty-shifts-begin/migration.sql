ALTER TABLE `duty_shifts` ADD `begun_at` text;--> statement-breakpoint
DROP INDEX IF EXISTS `notices_channel_state_idx`;--> statement-breakpoint
DROP INDEX IF EXISTS `notices_to_staff_id_idx`;--> statement-breakpoint
DROP INDEX IF EXISTS `sessions_enrolment_id_idx`;--> statement-breakpoint
CREATE INDEX `notices_state_channel_idx` ON `notices` (`state`,`channel`,`queued_at`);--> statement-breakpoint
CREATE INDEX `notices_to_staff_id_queued_at_idx` ON `notices` (`to_staff_id`,`queued_at`);--> statement-breakpoint
CREATE INDEX `sessions_of_one_idx` ON `sessions` (`enrolment_id`) WHERE ("sessions"."enrolment_id" is not null);--> statement-breakpoint
CREATE INDEX `duty_shifts_from_idx` ON `duty_shifts` (`from`) WHERE ("duty_shifts"."begun_at" is null);
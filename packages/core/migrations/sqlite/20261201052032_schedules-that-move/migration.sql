CREATE TABLE `keep_apart` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`other_person_id` text NOT NULL,
	`why` text NOT NULL,
	CONSTRAINT `fk_keep_apart_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_keep_apart_other_person_id_persons_id_fk` FOREIGN KEY (`other_person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `venue_warnings` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`other_person_id` text NOT NULL,
	`kind` text NOT NULL,
	`session_id` text NOT NULL,
	`other_session_id` text NOT NULL,
	`raised_at` text NOT NULL,
	`asked_at` text,
	`asked_by` text,
	`settled_at` text,
	CONSTRAINT `fk_venue_warnings_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_venue_warnings_other_person_id_persons_id_fk` FOREIGN KEY (`other_person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_venue_warnings_session_id_sessions_id_fk` FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`),
	CONSTRAINT `fk_venue_warnings_other_session_id_sessions_id_fk` FOREIGN KEY (`other_session_id`) REFERENCES `sessions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `session_changes` (
	`id` text PRIMARY KEY,
	`act_id` text NOT NULL,
	`group_id` text NOT NULL,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`was_starts_at` text,
	`was_ends_at` text,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_session_changes_group_id_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`),
	CONSTRAINT `fk_session_changes_session_id_sessions_id_fk` FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `session_notices` (
	`id` text PRIMARY KEY,
	`act_id` text NOT NULL,
	`group_id` text NOT NULL,
	`session_id` text NOT NULL,
	`to_staff_id` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`queued_at` text NOT NULL,
	`sent_at` text,
	`seen_at` text,
	`attempts` integer NOT NULL,
	`next_attempt_at` text,
	`failure` text,
	CONSTRAINT `fk_session_notices_group_id_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`),
	CONSTRAINT `fk_session_notices_session_id_sessions_id_fk` FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `session_tellings` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`session_id` text NOT NULL,
	`channel` text NOT NULL,
	`result` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT `fk_session_tellings_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_session_tellings_session_id_sessions_id_fk` FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`)
);
--> statement-breakpoint
ALTER TABLE `groups` ADD `slots` text;--> statement-breakpoint
ALTER TABLE `groups` ADD `school_holidays_of` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `place_withdrawn_at` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `catch_up_for_session_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `moved_at` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `move_id` text;--> statement-breakpoint
CREATE INDEX `keep_apart_person_id_idx` ON `keep_apart` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `keep_apart_supersedes_idx` ON `keep_apart` (`supersedes`);--> statement-breakpoint
CREATE INDEX `venue_warnings_person_id_idx` ON `venue_warnings` (`person_id`);--> statement-breakpoint
CREATE INDEX `venue_warnings_settled_at_idx` ON `venue_warnings` (`settled_at`);--> statement-breakpoint
CREATE INDEX `session_changes_group_id_at_idx` ON `session_changes` (`group_id`,`at`);--> statement-breakpoint
CREATE INDEX `session_changes_session_id_idx` ON `session_changes` (`session_id`);--> statement-breakpoint
CREATE INDEX `session_changes_act_id_idx` ON `session_changes` (`act_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_notices_act_id_to_staff_id_idx` ON `session_notices` (`act_id`,`to_staff_id`);--> statement-breakpoint
CREATE INDEX `session_notices_state_idx` ON `session_notices` (`state`,`queued_at`);--> statement-breakpoint
CREATE INDEX `session_notices_to_staff_id_idx` ON `session_notices` (`to_staff_id`);--> statement-breakpoint
CREATE INDEX `session_tellings_session_id_idx` ON `session_tellings` (`session_id`);--> statement-breakpoint
CREATE INDEX `session_tellings_person_id_idx` ON `session_tellings` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_tellings_supersedes_idx` ON `session_tellings` (`supersedes`);
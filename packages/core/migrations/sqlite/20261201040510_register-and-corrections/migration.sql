CREATE TABLE `register_chases` (
	`id` text PRIMARY KEY,
	`session_id` text NOT NULL,
	`rule` text NOT NULL,
	`rule_version` text NOT NULL,
	`reached_at` text NOT NULL,
	`raised_at` text NOT NULL,
	`withdrawn_at` text,
	CONSTRAINT `fk_register_chases_session_id_sessions_id_fk` FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `mark_correction_answers` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`correction_id` text NOT NULL,
	`answer` text NOT NULL,
	`words` text NOT NULL,
	CONSTRAINT `fk_mark_correction_answers_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_mark_correction_answers_correction_id_mark_corrections_id_fk` FOREIGN KEY (`correction_id`) REFERENCES `mark_corrections`(`id`)
);
--> statement-breakpoint
CREATE TABLE `mark_corrections` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`session_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`mark_id` text NOT NULL,
	`why` text NOT NULL,
	`code` text NOT NULL,
	`local_code` text,
	`minutes` integer,
	`mode` text NOT NULL,
	`room_company` text,
	`cancelled_by` text,
	`notice_at` text,
	`confirmed_how` text,
	`reason_code` text,
	`catch_up_for_session_id` text,
	`note` text,
	`occurred_at` text NOT NULL,
	CONSTRAINT `fk_mark_corrections_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_mark_corrections_session_id_sessions_id_fk` FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`),
	CONSTRAINT `fk_mark_corrections_enrolment_id_enrolments_id_fk` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`),
	CONSTRAINT `fk_mark_corrections_mark_id_marks_id_fk` FOREIGN KEY (`mark_id`) REFERENCES `marks`(`id`)
);
--> statement-breakpoint
ALTER TABLE `marks` ADD `room_company` text;--> statement-breakpoint
CREATE UNIQUE INDEX `register_chases_session_id_rule_idx` ON `register_chases` (`session_id`,`rule`);--> statement-breakpoint
CREATE INDEX `register_chases_withdrawn_at_idx` ON `register_chases` (`withdrawn_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `mark_correction_answers_correction_id_idx` ON `mark_correction_answers` (`correction_id`) WHERE ("mark_correction_answers"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `mark_correction_answers_supersedes_idx` ON `mark_correction_answers` (`supersedes`);--> statement-breakpoint
CREATE INDEX `mark_correction_answers_person_id_idx` ON `mark_correction_answers` (`person_id`);--> statement-breakpoint
CREATE INDEX `mark_corrections_session_id_idx` ON `mark_corrections` (`session_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `mark_corrections_person_id_idx` ON `mark_corrections` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mark_corrections_supersedes_idx` ON `mark_corrections` (`supersedes`);
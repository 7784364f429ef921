CREATE TABLE `appointment_marks` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`appointment_id` text NOT NULL,
	`code` text NOT NULL,
	`cancelled_by` text,
	`confirmed_how` text,
	`note` text,
	CONSTRAINT `fk_appointment_marks_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_appointment_marks_appointment_id_appointments_id_fk` FOREIGN KEY (`appointment_id`) REFERENCES `appointments`(`id`)
);
--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`referral_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`place` text NOT NULL,
	`mode` text NOT NULL,
	`booked_at` text NOT NULL,
	`booked_by` text NOT NULL,
	CONSTRAINT `fk_appointments_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_appointments_referral_id_referrals_id_fk` FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`),
	CONSTRAINT `fk_appointments_subject_id_referral_subjects_id_fk` FOREIGN KEY (`subject_id`) REFERENCES `referral_subjects`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_marks_appointment_id_idx` ON `appointment_marks` (`appointment_id`) WHERE ("appointment_marks"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_marks_supersedes_idx` ON `appointment_marks` (`supersedes`);--> statement-breakpoint
CREATE INDEX `appointment_marks_appointment_id_live_idx` ON `appointment_marks` (`appointment_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `appointment_marks_person_id_idx` ON `appointment_marks` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `appointments_subject_id_attempt_idx` ON `appointments` (`subject_id`,`attempt`);--> statement-breakpoint
CREATE INDEX `appointments_person_id_idx` ON `appointments` (`person_id`);
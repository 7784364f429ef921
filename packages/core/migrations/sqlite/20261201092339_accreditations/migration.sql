CREATE TABLE `accreditations` (
	`id` text PRIMARY KEY,
	`staff_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`role` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	CONSTRAINT `fk_accreditations_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_accreditations_recorded_by_staff_id_fk` FOREIGN KEY (`recorded_by`) REFERENCES `staff`(`id`)
);
--> statement-breakpoint
ALTER TABLE `offerings` ADD `lead_must_be_accredited` integer;--> statement-breakpoint
CREATE INDEX `accreditations_staff_id_idx` ON `accreditations` (`staff_id`,`programme_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `accreditations_supersedes_idx` ON `accreditations` (`supersedes`);
CREATE TABLE `deaths` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`died_on` text NOT NULL,
	`how_known` text NOT NULL,
	`is_taken_back` integer NOT NULL,
	CONSTRAINT `fk_deaths_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE INDEX `deaths_person_id_idx` ON `deaths` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `deaths_supersedes_idx` ON `deaths` (`supersedes`);
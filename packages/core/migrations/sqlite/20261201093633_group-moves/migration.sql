CREATE TABLE `group_moves` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`from_group_id` text NOT NULL,
	`to_group_id` text NOT NULL,
	`moved_at` text NOT NULL,
	`moved_by` text NOT NULL,
	`why` text NOT NULL,
	CONSTRAINT `fk_group_moves_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_group_moves_enrolment_id_enrolments_id_fk` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`),
	CONSTRAINT `fk_group_moves_from_group_id_groups_id_fk` FOREIGN KEY (`from_group_id`) REFERENCES `groups`(`id`),
	CONSTRAINT `fk_group_moves_to_group_id_groups_id_fk` FOREIGN KEY (`to_group_id`) REFERENCES `groups`(`id`)
);
--> statement-breakpoint
CREATE INDEX `group_moves_enrolment_id_idx` ON `group_moves` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `group_moves_from_group_id_idx` ON `group_moves` (`from_group_id`);--> statement-breakpoint
CREATE INDEX `group_moves_person_id_idx` ON `group_moves` (`person_id`);
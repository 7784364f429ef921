CREATE TABLE `barred` (
	`staff_id` text NOT NULL,
	`person_id` text NOT NULL,
	CONSTRAINT `barred_pk` PRIMARY KEY(`staff_id`, `person_id`)
);
--> statement-breakpoint
CREATE TABLE `overrides` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`staff_id` text NOT NULL,
	`reason` text NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	CONSTRAINT `fk_overrides_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_overrides_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`)
);
--> statement-breakpoint
CREATE TABLE `tie_exceptions` (
	`id` text PRIMARY KEY,
	`staff_id` text NOT NULL,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`why` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	CONSTRAINT `fk_tie_exceptions_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_tie_exceptions_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `governance_items` (
	`id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`staff_id` text,
	`person_id` text,
	`other_person_id` text,
	`said_name` text,
	`said_date_of_birth` text,
	`why` text,
	`raised_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`outcome` text,
	`settled_why` text,
	CONSTRAINT `fk_governance_items_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_governance_items_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_governance_items_other_person_id_persons_id_fk` FOREIGN KEY (`other_person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `match_decisions` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`other_person_id` text NOT NULL,
	`decision` text NOT NULL,
	`why` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	CONSTRAINT `fk_match_decisions_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_match_decisions_other_person_id_persons_id_fk` FOREIGN KEY (`other_person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `person_keys` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	CONSTRAINT `person_keys_pk` PRIMARY KEY(`person_id`, `key`),
	CONSTRAINT `fk_person_keys_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `possible_matches` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`other_person_id` text NOT NULL,
	`likelihood` text NOT NULL,
	`because` text NOT NULL,
	`rule_version` integer NOT NULL,
	`found_at` text NOT NULL,
	CONSTRAINT `fk_possible_matches_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_possible_matches_other_person_id_persons_id_fk` FOREIGN KEY (`other_person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `merge_moves` (
	`id` text PRIMARY KEY,
	`merge_id` text NOT NULL,
	`table_name` text NOT NULL,
	`column_name` text NOT NULL,
	`row_id` text NOT NULL,
	`sequence` integer NOT NULL,
	CONSTRAINT `fk_merge_moves_merge_id_merges_id_fk` FOREIGN KEY (`merge_id`) REFERENCES `merges`(`id`)
);
--> statement-breakpoint
CREATE TABLE `merged_ids` (
	`gone_id` text PRIMARY KEY,
	`kept_id` text NOT NULL,
	CONSTRAINT `fk_merged_ids_gone_id_persons_id_fk` FOREIGN KEY (`gone_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_merged_ids_kept_id_persons_id_fk` FOREIGN KEY (`kept_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY,
	`gone_id` text NOT NULL,
	`kept_id` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`filled` text NOT NULL,
	`undone_at` text,
	`undone_by` text,
	`undone_why` text,
	CONSTRAINT `fk_merges_gone_id_persons_id_fk` FOREIGN KEY (`gone_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_merges_kept_id_persons_id_fk` FOREIGN KEY (`kept_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `restrictions` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`is_restricted` integer NOT NULL,
	`why` text NOT NULL,
	CONSTRAINT `fk_restrictions_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
ALTER TABLE `conflicts` ADD `family_id` text REFERENCES families(id);--> statement-breakpoint
ALTER TABLE `conflicts` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `conflicts` ADD `ended_by` text;--> statement-breakpoint
ALTER TABLE `conflicts` ADD `ended_why` text;--> statement-breakpoint
ALTER TABLE `persons` ADD `compared_version` integer;--> statement-breakpoint
CREATE INDEX `barred_person_id_idx` ON `barred` (`person_id`);--> statement-breakpoint
CREATE INDEX `conflicts_family_id_idx` ON `conflicts` (`family_id`);--> statement-breakpoint
CREATE INDEX `overrides_staff_id_idx` ON `overrides` (`staff_id`,`until`);--> statement-breakpoint
CREATE INDEX `overrides_person_id_idx` ON `overrides` (`person_id`);--> statement-breakpoint
CREATE INDEX `tie_exceptions_staff_id_idx` ON `tie_exceptions` (`staff_id`);--> statement-breakpoint
CREATE INDEX `tie_exceptions_person_id_idx` ON `tie_exceptions` (`person_id`);--> statement-breakpoint
CREATE INDEX `governance_items_settled_at_idx` ON `governance_items` (`settled_at`,`raised_at`);--> statement-breakpoint
CREATE INDEX `governance_items_person_id_idx` ON `governance_items` (`person_id`);--> statement-breakpoint
CREATE INDEX `governance_items_other_person_id_idx` ON `governance_items` (`other_person_id`);--> statement-breakpoint
CREATE INDEX `match_decisions_person_id_idx` ON `match_decisions` (`person_id`,`other_person_id`);--> statement-breakpoint
CREATE INDEX `match_decisions_other_person_id_idx` ON `match_decisions` (`other_person_id`);--> statement-breakpoint
CREATE INDEX `person_keys_key_idx` ON `person_keys` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `possible_matches_person_id_other_person_id_idx` ON `possible_matches` (`person_id`,`other_person_id`);--> statement-breakpoint
CREATE INDEX `possible_matches_other_person_id_idx` ON `possible_matches` (`other_person_id`);--> statement-breakpoint
CREATE INDEX `merge_moves_merge_id_idx` ON `merge_moves` (`merge_id`);--> statement-breakpoint
CREATE INDEX `merge_moves_row_id_idx` ON `merge_moves` (`row_id`);--> statement-breakpoint
CREATE INDEX `merged_ids_kept_id_idx` ON `merged_ids` (`kept_id`);--> statement-breakpoint
CREATE INDEX `merges_gone_id_idx` ON `merges` (`gone_id`);--> statement-breakpoint
CREATE INDEX `merges_kept_id_idx` ON `merges` (`kept_id`);--> statement-breakpoint
CREATE INDEX `persons_to_compare_idx` ON `persons` (`id`) WHERE ((("persons"."compared_version" is null)) or ("persons"."compared_version" <> "persons"."version"));--> statement-breakpoint
CREATE INDEX `restrictions_person_id_idx` ON `restrictions` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `restrictions_supersedes_idx` ON `restrictions` (`supersedes`);
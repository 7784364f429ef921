CREATE TABLE `configuration_changes` (
	`id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`row_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`before` text,
	`after` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`settlement` text,
	`settled_by` text,
	`settled_at` text,
	CONSTRAINT `fk_role_grants_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_role_grants_asked_by_staff_id_fk` FOREIGN KEY (`asked_by`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_role_grants_settled_by_staff_id_fk` FOREIGN KEY (`settled_by`) REFERENCES `staff`(`id`)
);
--> statement-breakpoint
ALTER TABLE `organisations` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `teams` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `offerings` ADD `capacity` integer;--> statement-breakpoint
CREATE INDEX `configuration_changes_kind_row_id_idx` ON `configuration_changes` (`kind`,`row_id`,`version`);--> statement-breakpoint
CREATE INDEX `role_grants_staff_id_idx` ON `role_grants` (`staff_id`);--> statement-breakpoint
INSERT INTO `configuration_changes` (`id`, `kind`, `row_id`, `version`, `at`, `by`, `before`, `after`) SELECT `id`, 'offering', `row_id`, `version`, `at`, `by`, `before`, `after` FROM `changes` WHERE `table_name` = 'offerings';--> statement-breakpoint
DELETE FROM `changes` WHERE `table_name` = 'offerings';

CREATE TABLE `hand_overs` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`role` text NOT NULL,
	`from_staff_id` text NOT NULL,
	`to_staff_id` text NOT NULL,
	`on` text NOT NULL,
	`note` text NOT NULL,
	CONSTRAINT `fk_hand_overs_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_hand_overs_from_staff_id_staff_id_fk` FOREIGN KEY (`from_staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_hand_overs_to_staff_id_staff_id_fk` FOREIGN KEY (`to_staff_id`) REFERENCES `staff`(`id`)
);
--> statement-breakpoint
CREATE TABLE `contact_arrangements` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`statement` text NOT NULL,
	`effective_from` text NOT NULL,
	`source_name` text NOT NULL,
	`source_agency` text NOT NULL,
	CONSTRAINT `fk_contact_arrangements_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `shared_channels` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`card_id` text NOT NULL,
	`position` integer NOT NULL,
	CONSTRAINT `fk_shared_channels_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_shared_channels_card_id_contact_cards_id_fk` FOREIGN KEY (`card_id`) REFERENCES `contact_cards`(`id`)
);
--> statement-breakpoint
ALTER TABLE `memberships` ADD `find_out_by` text;--> statement-breakpoint
ALTER TABLE `memberships` ADD `find_out_due_on` text;--> statement-breakpoint
CREATE INDEX `hand_overs_person_id_idx` ON `hand_overs` (`person_id`,`on`);--> statement-breakpoint
CREATE UNIQUE INDEX `hand_overs_supersedes_idx` ON `hand_overs` (`supersedes`);--> statement-breakpoint
CREATE INDEX `contact_arrangements_person_id_idx` ON `contact_arrangements` (`person_id`,`effective_from`);--> statement-breakpoint
CREATE UNIQUE INDEX `contact_arrangements_supersedes_idx` ON `contact_arrangements` (`supersedes`);--> statement-breakpoint
CREATE UNIQUE INDEX `shared_channels_card_id_position_idx` ON `shared_channels` (`card_id`,`position`) WHERE ("shared_channels"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `shared_channels_supersedes_idx` ON `shared_channels` (`supersedes`);--> statement-breakpoint
CREATE INDEX `shared_channels_person_id_idx` ON `shared_channels` (`person_id`);
CREATE TABLE `referral_drafts` (
	`id` text PRIMARY KEY,
	`author_id` text NOT NULL,
	`family_id` text,
	`title` text NOT NULL,
	`form` text NOT NULL,
	`started_at` text NOT NULL,
	`saved_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT `fk_referral_drafts_author_id_staff_id_fk` FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_referral_drafts_family_id_families_id_fk` FOREIGN KEY (`family_id`) REFERENCES `families`(`id`)
);
--> statement-breakpoint
CREATE INDEX `referral_drafts_author_id_idx` ON `referral_drafts` (`author_id`);--> statement-breakpoint
CREATE INDEX `referral_drafts_expires_at_idx` ON `referral_drafts` (`expires_at`);
CREATE TABLE `reach` (
	`staff_id` text NOT NULL,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`tie_id` text NOT NULL,
	`until` text NOT NULL,
	CONSTRAINT `reach_pk` PRIMARY KEY(`staff_id`, `person_id`, `level`, `tie_id`)
);
--> statement-breakpoint
CREATE TABLE `scopes` (
	`staff_id` text NOT NULL,
	`scope_id` text NOT NULL,
	`tie_id` text NOT NULL,
	`until` text NOT NULL,
	CONSTRAINT `scopes_pk` PRIMARY KEY(`staff_id`, `scope_id`, `tie_id`)
);
--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY,
	`sequence` integer UNIQUE,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`action` text NOT NULL,
	`outcome` text NOT NULL,
	`code` text,
	`record_ids` text NOT NULL,
	`person_ids` text NOT NULL,
	`hash` text
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`lease_until` text,
	`leased_by` text,
	`last_error` text,
	`finished_at` text
);
--> statement-breakpoint
CREATE TABLE `allocations` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	CONSTRAINT `fk_allocations_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_allocations_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`)
);
--> statement-breakpoint
CREATE TABLE `conflicts` (
	`id` text PRIMARY KEY,
	`staff_id` text NOT NULL,
	`person_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`ended_at` text,
	`why` text,
	CONSTRAINT `fk_conflicts_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_conflicts_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `alert_recipients` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`alert_id` text NOT NULL,
	`recipient` text NOT NULL,
	`how` text NOT NULL,
	`staff_id` text,
	`due_at` text NOT NULL,
	`escalation` integer NOT NULL,
	`before_person_is_told` integer NOT NULL,
	`reason` text NOT NULL,
	CONSTRAINT `fk_alert_recipients_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_alert_recipients_alert_id_alerts_id_fk` FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `alert_replies` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`recipient_id` text NOT NULL,
	`answer` text NOT NULL,
	`words` text NOT NULL,
	CONSTRAINT `fk_alert_replies_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_alert_replies_recipient_id_alert_recipients_id_fk` FOREIGN KEY (`recipient_id`) REFERENCES `alert_recipients`(`id`)
);
--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`rule` text NOT NULL,
	`rule_version` text NOT NULL,
	`window` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`event` text NOT NULL,
	`because` text NOT NULL,
	`raised_at` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_because` text,
	CONSTRAINT `fk_alerts_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `circumstances` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`source_name` text NOT NULL,
	`source_agency` text NOT NULL,
	`reliability` text NOT NULL,
	`note` text,
	`is_withdrawn` integer NOT NULL,
	CONSTRAINT `fk_circumstances_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `contact_attempts` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`by_staff_id` text NOT NULL,
	`channel` text NOT NULL,
	`direction` text NOT NULL,
	`at` text NOT NULL,
	`result` text NOT NULL,
	`someone_else_present` integer,
	`was_alone` integer,
	`note` text,
	`next_step` text,
	`referral_id` text,
	`enrolment_id` text,
	`alert_id` text,
	CONSTRAINT `fk_contact_attempts_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `contact_cards` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`card` text NOT NULL,
	`confirmed_on` text,
	`confirmed_by` text,
	CONSTRAINT `fk_contact_cards_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `whereabouts` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`address` text NOT NULL,
	`is_safe_accommodation` integer NOT NULL,
	`from` text NOT NULL,
	`to` text,
	CONSTRAINT `fk_whereabouts_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `disclosures` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`decision` text NOT NULL,
	`what` text NOT NULL,
	`with_whom` text NOT NULL,
	`why` text NOT NULL,
	`basis` text NOT NULL,
	`condition` text NOT NULL,
	`consent` text NOT NULL,
	`report_id` text,
	`referral_id` text,
	CONSTRAINT `fk_disclosures_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `engagement_summaries` (
	`enrolment_id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`summary` text NOT NULL,
	`held` integer NOT NULL,
	`seen` integer NOT NULL,
	`missed` integer NOT NULL,
	`last_seen_at` text,
	`last_fact_id` text,
	`as_of` text NOT NULL,
	CONSTRAINT `fk_engagement_summaries_enrolment_id_enrolments_id_fk` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`),
	CONSTRAINT `fk_engagement_summaries_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `enrolment_pauses` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`enrolment_id` text NOT NULL,
	`pause_reason` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	CONSTRAINT `fk_enrolment_pauses_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_enrolment_pauses_enrolment_id_enrolments_id_fk` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`)
);
--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`subject_id` text NOT NULL,
	`offering_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`programme_version` text NOT NULL,
	`group_id` text,
	`position` text NOT NULL,
	`practitioner_id` text,
	`from` text NOT NULL,
	`started_at` text,
	`ended_at` text,
	`exit_kind` text,
	`exit_reason` text,
	CONSTRAINT `fk_enrolments_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_enrolments_subject_id_referral_subjects_id_fk` FOREIGN KEY (`subject_id`) REFERENCES `referral_subjects`(`id`),
	CONSTRAINT `fk_enrolments_offering_id_offerings_id_fk` FOREIGN KEY (`offering_id`) REFERENCES `offerings`(`id`),
	CONSTRAINT `fk_enrolments_group_id_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`)
);
--> statement-breakpoint
CREATE TABLE `families` (
	`id` text PRIMARY KEY,
	`reference` text NOT NULL UNIQUE,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`family_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`lives_in_household` integer,
	`verified_by` text,
	`verified_on` text,
	CONSTRAINT `fk_memberships_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_memberships_family_id_families_id_fk` FOREIGN KEY (`family_id`) REFERENCES `families`(`id`)
);
--> statement-breakpoint
CREATE TABLE `relationships` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`other_person_id` text NOT NULL,
	`kind` text NOT NULL,
	`harm` text,
	`harm_established_by` text,
	`harm_tool` text,
	`from` text,
	`to` text,
	`source` text,
	CONSTRAINT `fk_relationships_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_relationships_other_person_id_persons_id_fk` FOREIGN KEY (`other_person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `figure_releases` (
	`id` text PRIMARY KEY,
	`month` text NOT NULL,
	`published_at` text NOT NULL,
	`tables` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `group_staff` (
	`id` text PRIMARY KEY,
	`group_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	CONSTRAINT `fk_group_staff_group_id_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`),
	CONSTRAINT `fk_group_staff_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`)
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY,
	`offering_id` text NOT NULL,
	`title` text NOT NULL,
	`venue` text NOT NULL,
	`capacity` integer NOT NULL,
	`programme_version` text NOT NULL,
	`starts_on` text NOT NULL,
	`slot` text NOT NULL,
	`dates_left_out` text NOT NULL,
	`joins_close_after` integer,
	`version` integer NOT NULL,
	CONSTRAINT `fk_groups_offering_id_offerings_id_fk` FOREIGN KEY (`offering_id`) REFERENCES `offerings`(`id`)
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` text PRIMARY KEY,
	`run_id` text NOT NULL,
	`position` integer NOT NULL,
	`where` text NOT NULL,
	`change` text NOT NULL,
	`staged` text NOT NULL,
	`applied_at` text,
	CONSTRAINT `fk_import_rows_run_id_import_runs_id_fk` FOREIGN KEY (`run_id`) REFERENCES `import_runs`(`id`)
);
--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`file_hash` text NOT NULL,
	`reference_date` text,
	`state` text NOT NULL,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL,
	`confirmed_at` text,
	`confirmed_by` text,
	`applied_at` text,
	`counts` text NOT NULL,
	`issues` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `marks` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`session_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`code` text NOT NULL,
	`local_code` text,
	`minutes` integer,
	`mode` text NOT NULL,
	`cancelled_by` text,
	`notice_at` text,
	`confirmed_how` text,
	`reason_code` text,
	`accepted_by` text,
	`catch_up_for_session_id` text,
	`note` text,
	`occurred_at` text NOT NULL,
	CONSTRAINT `fk_marks_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_marks_session_id_sessions_id_fk` FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`),
	CONSTRAINT `fk_marks_enrolment_id_enrolments_id_fk` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`)
);
--> statement-breakpoint
CREATE TABLE `meeting_children` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`meeting_id` text NOT NULL,
	CONSTRAINT `fk_meeting_children_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_meeting_children_meeting_id_meetings_id_fk` FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`)
);
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY,
	`family_id` text NOT NULL,
	`kind` text NOT NULL,
	`starts_at` text NOT NULL,
	`place` text,
	`cancelled_at` text,
	`cancelled_why` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	CONSTRAINT `fk_meetings_family_id_families_id_fk` FOREIGN KEY (`family_id`) REFERENCES `families`(`id`)
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`to_staff_id` text,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`state` text NOT NULL,
	`queued_at` text NOT NULL,
	`sent_at` text,
	`delivered_at` text,
	`acknowledged_at` text,
	`call_by` text,
	`attempts` integer NOT NULL,
	`next_attempt_at` text,
	`failure` text,
	CONSTRAINT `fk_notices_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `observations` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`session_id` text,
	`enrolment_id` text,
	`text` text NOT NULL,
	`own_words` text,
	`demeanour` text,
	`was_alone` integer,
	`who_else` text,
	`was_free_to_speak` integer,
	`concern` text,
	`spoken_with` text,
	`spoken_name` text,
	`spoken_at` text,
	`spoken_decision` text,
	`at` text NOT NULL,
	CONSTRAINT `fk_observations_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`subject_id` text NOT NULL,
	`group_id` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`expires_at` text NOT NULL,
	`answer` text,
	`answered_at` text,
	`answered_by` text,
	`reason_code` text,
	`note` text,
	CONSTRAINT `fk_offers_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_offers_subject_id_referral_subjects_id_fk` FOREIGN KEY (`subject_id`) REFERENCES `referral_subjects`(`id`),
	CONSTRAINT `fk_offers_group_id_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`)
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`area` text
);
--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	CONSTRAINT `fk_teams_organisation_id_organisations_id_fk` FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`)
);
--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY,
	`given_names` text NOT NULL,
	`family_name` text NOT NULL,
	`known_as` text,
	`search_name` text NOT NULL,
	`date_of_birth` text,
	`expected_on` text,
	`died_on` text,
	`sex` text NOT NULL,
	`ethnicity` text NOT NULL,
	`language` text,
	`interpreter_language` text,
	`access_needs` text,
	`council_child_id` text,
	`upn` text,
	`nhs_number` text,
	`is_restricted` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `plan_absences` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`plan_key` text NOT NULL,
	`as_at` text NOT NULL,
	`import_run_id` text NOT NULL,
	`note` text,
	CONSTRAINT `fk_plan_absences_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `plan_reviews` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`plan_key` text NOT NULL,
	`on` text NOT NULL,
	`source` text NOT NULL,
	CONSTRAINT `fk_plan_reviews_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`plan_key` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`initial_category` text,
	`latest_category` text,
	`previous_plans` integer,
	`source` text NOT NULL,
	`as_at` text NOT NULL,
	`import_run_id` text,
	CONSTRAINT `fk_plans_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `offering_staff` (
	`id` text PRIMARY KEY,
	`offering_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	CONSTRAINT `fk_offering_staff_offering_id_offerings_id_fk` FOREIGN KEY (`offering_id`) REFERENCES `offerings`(`id`),
	CONSTRAINT `fk_offering_staff_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`)
);
--> statement-breakpoint
CREATE TABLE `offerings` (
	`id` text PRIMARY KEY,
	`programme_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`title` text NOT NULL,
	`area` text NOT NULL,
	`who_may_refer` text NOT NULL,
	`settings` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`version` integer NOT NULL,
	CONSTRAINT `fk_offerings_provider_id_organisations_id_fk` FOREIGN KEY (`provider_id`) REFERENCES `organisations`(`id`)
);
--> statement-breakpoint
CREATE TABLE `programme_records` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`programme_id` text NOT NULL,
	`programme_version` text NOT NULL,
	`kind` text NOT NULL,
	`enrolment_id` text,
	`session_id` text,
	`document` text NOT NULL,
	CONSTRAINT `fk_programme_records_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `prompt_answers` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`programme_id` text NOT NULL,
	`programme_version` text NOT NULL,
	`prompt_id` text NOT NULL,
	`session_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`reply` text,
	`words` text,
	CONSTRAINT `fk_prompt_answers_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `referral_children` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`referral_id` text NOT NULL,
	`change_sought` text NOT NULL,
	`how_known` text NOT NULL,
	CONSTRAINT `fk_referral_children_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_referral_children_referral_id_referrals_id_fk` FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `referral_events` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`referral_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`reason_code` text,
	`note` text,
	`payload` text NOT NULL,
	CONSTRAINT `fk_referral_events_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_referral_events_referral_id_referrals_id_fk` FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`),
	CONSTRAINT `fk_referral_events_subject_id_referral_subjects_id_fk` FOREIGN KEY (`subject_id`) REFERENCES `referral_subjects`(`id`)
);
--> statement-breakpoint
CREATE TABLE `referral_subjects` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`referral_id` text NOT NULL,
	`position` text NOT NULL,
	`state` text NOT NULL,
	`state_since` text NOT NULL,
	`received_at` text,
	CONSTRAINT `fk_referral_subjects_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_referral_subjects_referral_id_referrals_id_fk` FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `referral_survivor_notes` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`referral_id` text NOT NULL,
	`note` text NOT NULL,
	CONSTRAINT `fk_referral_survivor_notes_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_referral_survivor_notes_referral_id_referrals_id_fk` FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY,
	`family_id` text NOT NULL,
	`offering_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`referrer_id` text NOT NULL,
	`referrer_organisation_id` text NOT NULL,
	`received_at` text,
	`urgency` text NOT NULL,
	`why` text NOT NULL,
	`need_by` text,
	`need_by_why` text,
	`consent` text NOT NULL,
	`knowledge` text NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT `fk_referrals_family_id_families_id_fk` FOREIGN KEY (`family_id`) REFERENCES `families`(`id`),
	CONSTRAINT `fk_referrals_offering_id_offerings_id_fk` FOREIGN KEY (`offering_id`) REFERENCES `offerings`(`id`),
	CONSTRAINT `fk_referrals_referrer_id_staff_id_fk` FOREIGN KEY (`referrer_id`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_referrals_referrer_organisation_id_organisations_id_fk` FOREIGN KEY (`referrer_organisation_id`) REFERENCES `organisations`(`id`)
);
--> statement-breakpoint
CREATE TABLE `report_children` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`report_id` text NOT NULL,
	CONSTRAINT `fk_report_children_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_report_children_report_id_reports_id_fk` FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`)
);
--> statement-breakpoint
CREATE TABLE `report_versions` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`report_id` text NOT NULL,
	`recipient_kind` text NOT NULL,
	`recipient_person_id` text,
	`recipient_staff_id` text,
	`html` text NOT NULL,
	`hash` text NOT NULL,
	`made_at` text NOT NULL,
	CONSTRAINT `fk_report_versions_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_report_versions_report_id_reports_id_fk` FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`)
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`family_id` text NOT NULL,
	`meeting_id` text,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`state` text NOT NULL,
	`texts` text NOT NULL,
	`author_id` text NOT NULL,
	`started_at` text NOT NULL,
	`signed_at` text,
	`signed_by` text,
	`snapshot` text,
	`hash` text,
	`replaces` text,
	`version` integer NOT NULL,
	CONSTRAINT `fk_reports_family_id_families_id_fk` FOREIGN KEY (`family_id`) REFERENCES `families`(`id`),
	CONSTRAINT `fk_reports_meeting_id_meetings_id_fk` FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`)
);
--> statement-breakpoint
CREATE TABLE `expectations` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`session_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	CONSTRAINT `fk_expectations_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`),
	CONSTRAINT `fk_expectations_session_id_sessions_id_fk` FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`),
	CONSTRAINT `fk_expectations_enrolment_id_enrolments_id_fk` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY,
	`group_id` text,
	`enrolment_id` text,
	`number` integer NOT NULL,
	`item_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`place` text,
	`mode` text NOT NULL,
	`state` text NOT NULL,
	`cancelled_why` text,
	`closed_at` text,
	`closed_by` text,
	`version` integer NOT NULL,
	CONSTRAINT `fk_sessions_group_id_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`),
	CONSTRAINT `fk_sessions_enrolment_id_enrolments_id_fk` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`)
);
--> statement-breakpoint
CREATE TABLE `changes` (
	`id` text PRIMARY KEY,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`before` text,
	`after` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY,
	`value` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `duty_shifts` (
	`id` text PRIMARY KEY,
	`team_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	CONSTRAINT `fk_duty_shifts_team_id_teams_id_fk` FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`),
	CONSTRAINT `fk_duty_shifts_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`)
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY,
	`organisation_id` text NOT NULL,
	`team_id` text,
	`name` text NOT NULL,
	`email` text,
	`is_active` integer NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT `fk_staff_organisation_id_organisations_id_fk` FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`),
	CONSTRAINT `fk_staff_team_id_teams_id_fk` FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`)
);
--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`id` text PRIMARY KEY,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`granted_by` text,
	`second_granted_by` text,
	CONSTRAINT `fk_staff_roles_staff_id_staff_id_fk` FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_staff_roles_granted_by_staff_id_fk` FOREIGN KEY (`granted_by`) REFERENCES `staff`(`id`),
	CONSTRAINT `fk_staff_roles_second_granted_by_staff_id_fk` FOREIGN KEY (`second_granted_by`) REFERENCES `staff`(`id`)
);
--> statement-breakpoint
CREATE TABLE `status_events` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`level` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`supersedes` text,
	`reason` text,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`session_id` text,
	`mark_id` text,
	`withdrawn_because` text,
	CONSTRAINT `fk_status_events_person_id_persons_id_fk` FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`verb` text NOT NULL,
	`input_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT `idempotency_keys_pk` PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `reach_person_id_level_idx` ON `reach` (`person_id`,`level`);--> statement-breakpoint
CREATE INDEX `scopes_scope_id_idx` ON `scopes` (`scope_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_actor_id_idx` ON `audit_entries` (`actor_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_kind_key_idx` ON `jobs` (`kind`,`key`);--> statement-breakpoint
CREATE INDEX `jobs_state_due_at_idx` ON `jobs` (`state`,`due_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `allocations_staff_id_person_id_idx` ON `allocations` (`staff_id`,`person_id`,`role`,`from`) WHERE ("allocations"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `allocations_supersedes_idx` ON `allocations` (`supersedes`);--> statement-breakpoint
CREATE INDEX `allocations_person_id_idx` ON `allocations` (`person_id`);--> statement-breakpoint
CREATE INDEX `allocations_staff_id_idx` ON `allocations` (`staff_id`);--> statement-breakpoint
CREATE INDEX `conflicts_staff_id_idx` ON `conflicts` (`staff_id`);--> statement-breakpoint
CREATE INDEX `conflicts_person_id_idx` ON `conflicts` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `alert_recipients_alert_id_person_id_idx` ON `alert_recipients` (`alert_id`,`person_id`,`recipient`,`how`,`escalation`,`staff_id`);--> statement-breakpoint
CREATE INDEX `alert_recipients_staff_id_idx` ON `alert_recipients` (`staff_id`);--> statement-breakpoint
CREATE INDEX `alert_recipients_person_id_idx` ON `alert_recipients` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `alert_replies_recipient_id_idx` ON `alert_replies` (`recipient_id`) WHERE ("alert_replies"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `alert_replies_supersedes_idx` ON `alert_replies` (`supersedes`);--> statement-breakpoint
CREATE INDEX `alert_replies_person_id_idx` ON `alert_replies` (`person_id`);--> statement-breakpoint
CREATE INDEX `alert_replies_recipient_id_live_idx` ON `alert_replies` (`recipient_id`,`recorded_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `alerts_rule_person_id_window_idx` ON `alerts` (`rule`,`person_id`,`window`);--> statement-breakpoint
CREATE INDEX `alerts_person_id_idx` ON `alerts` (`person_id`);--> statement-breakpoint
CREATE INDEX `alerts_enrolment_id_idx` ON `alerts` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `circumstances_person_id_idx` ON `circumstances` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `circumstances_supersedes_idx` ON `circumstances` (`supersedes`);--> statement-breakpoint
CREATE INDEX `contact_attempts_person_id_at_idx` ON `contact_attempts` (`person_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `contact_attempts_supersedes_idx` ON `contact_attempts` (`supersedes`);--> statement-breakpoint
CREATE INDEX `contact_attempts_enrolment_id_idx` ON `contact_attempts` (`enrolment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `contact_cards_person_id_idx` ON `contact_cards` (`person_id`) WHERE ("contact_cards"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `contact_cards_supersedes_idx` ON `contact_cards` (`supersedes`);--> statement-breakpoint
CREATE INDEX `contact_cards_person_id_live_idx` ON `contact_cards` (`person_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `whereabouts_person_id_idx` ON `whereabouts` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `whereabouts_supersedes_idx` ON `whereabouts` (`supersedes`);--> statement-breakpoint
CREATE INDEX `disclosures_person_id_idx` ON `disclosures` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `disclosures_supersedes_idx` ON `disclosures` (`supersedes`);--> statement-breakpoint
CREATE INDEX `enrolment_pauses_enrolment_id_idx` ON `enrolment_pauses` (`enrolment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_pauses_supersedes_idx` ON `enrolment_pauses` (`supersedes`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_person_id_offering_id_idx` ON `enrolments` (`person_id`,`offering_id`) WHERE ("enrolments"."ended_at" is null);--> statement-breakpoint
CREATE INDEX `enrolments_person_id_idx` ON `enrolments` (`person_id`);--> statement-breakpoint
CREATE INDEX `enrolments_group_id_idx` ON `enrolments` (`group_id`);--> statement-breakpoint
CREATE INDEX `enrolments_subject_id_idx` ON `enrolments` (`subject_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_family_id_person_id_idx` ON `memberships` (`family_id`,`person_id`,`from`) WHERE ("memberships"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_supersedes_idx` ON `memberships` (`supersedes`);--> statement-breakpoint
CREATE INDEX `memberships_person_id_idx` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE INDEX `memberships_family_id_idx` ON `memberships` (`family_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `relationships_person_id_other_person_id_idx` ON `relationships` (`person_id`,`other_person_id`,`kind`) WHERE ("relationships"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `relationships_supersedes_idx` ON `relationships` (`supersedes`);--> statement-breakpoint
CREATE INDEX `relationships_person_id_idx` ON `relationships` (`person_id`);--> statement-breakpoint
CREATE INDEX `relationships_other_person_id_idx` ON `relationships` (`other_person_id`);--> statement-breakpoint
CREATE INDEX `figure_releases_month_idx` ON `figure_releases` (`month`);--> statement-breakpoint
CREATE INDEX `group_staff_group_id_idx` ON `group_staff` (`group_id`);--> statement-breakpoint
CREATE INDEX `group_staff_staff_id_idx` ON `group_staff` (`staff_id`);--> statement-breakpoint
CREATE INDEX `groups_offering_id_idx` ON `groups` (`offering_id`);--> statement-breakpoint
CREATE INDEX `import_rows_run_id_position_idx` ON `import_rows` (`run_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `marks_session_id_person_id_idx` ON `marks` (`session_id`,`person_id`) WHERE ("marks"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `marks_supersedes_idx` ON `marks` (`supersedes`);--> statement-breakpoint
CREATE INDEX `marks_session_id_idx` ON `marks` (`session_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `marks_enrolment_id_idx` ON `marks` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `marks_person_id_idx` ON `marks` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_children_meeting_id_person_id_idx` ON `meeting_children` (`meeting_id`,`person_id`) WHERE ("meeting_children"."supersedes" is null);--> statement-breakpoint
CREATE INDEX `meeting_children_person_id_idx` ON `meeting_children` (`person_id`);--> statement-breakpoint
CREATE INDEX `meetings_family_id_starts_at_idx` ON `meetings` (`family_id`,`starts_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_supersedes_idx` ON `meetings` (`supersedes`);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_kind_record_id_person_id_idx` ON `notices` (`kind`,`record_id`,`person_id`,`to_staff_id`,`channel`);--> statement-breakpoint
CREATE INDEX `notices_state_idx` ON `notices` (`state`,`queued_at`);--> statement-breakpoint
CREATE INDEX `notices_to_staff_id_idx` ON `notices` (`to_staff_id`);--> statement-breakpoint
CREATE INDEX `notices_person_id_idx` ON `notices` (`person_id`);--> statement-breakpoint
CREATE INDEX `observations_person_id_at_idx` ON `observations` (`person_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `observations_supersedes_idx` ON `observations` (`supersedes`);--> statement-breakpoint
CREATE UNIQUE INDEX `offers_subject_id_idx` ON `offers` (`subject_id`) WHERE ("offers"."answer" is null);--> statement-breakpoint
CREATE INDEX `offers_person_id_idx` ON `offers` (`person_id`);--> statement-breakpoint
CREATE INDEX `offers_group_id_idx` ON `offers` (`group_id`);--> statement-breakpoint
CREATE INDEX `teams_organisation_id_idx` ON `teams` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `persons_search_name_idx` ON `persons` (`search_name`);--> statement-breakpoint
CREATE INDEX `persons_date_of_birth_idx` ON `persons` (`date_of_birth`);--> statement-breakpoint
CREATE UNIQUE INDEX `persons_council_child_id_idx` ON `persons` (`council_child_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `plan_absences_plan_key_as_at_idx` ON `plan_absences` (`plan_key`,`as_at`) WHERE ("plan_absences"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `plan_absences_supersedes_idx` ON `plan_absences` (`supersedes`);--> statement-breakpoint
CREATE INDEX `plan_absences_plan_key_idx` ON `plan_absences` (`plan_key`);--> statement-breakpoint
CREATE INDEX `plan_absences_person_id_idx` ON `plan_absences` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `plan_reviews_plan_key_on_idx` ON `plan_reviews` (`plan_key`,`on`) WHERE ("plan_reviews"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `plan_reviews_supersedes_idx` ON `plan_reviews` (`supersedes`);--> statement-breakpoint
CREATE INDEX `plan_reviews_plan_key_idx` ON `plan_reviews` (`plan_key`);--> statement-breakpoint
CREATE INDEX `plan_reviews_person_id_idx` ON `plan_reviews` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `plans_person_id_kind_starts_on_idx` ON `plans` (`person_id`,`kind`,`starts_on`) WHERE ("plans"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `plans_supersedes_idx` ON `plans` (`supersedes`);--> statement-breakpoint
CREATE INDEX `plans_plan_key_idx` ON `plans` (`plan_key`);--> statement-breakpoint
CREATE INDEX `plans_person_id_idx` ON `plans` (`person_id`);--> statement-breakpoint
CREATE INDEX `offering_staff_staff_id_idx` ON `offering_staff` (`staff_id`);--> statement-breakpoint
CREATE INDEX `offering_staff_offering_id_idx` ON `offering_staff` (`offering_id`);--> statement-breakpoint
CREATE INDEX `offerings_programme_id_idx` ON `offerings` (`programme_id`);--> statement-breakpoint
CREATE INDEX `programme_records_person_id_kind_idx` ON `programme_records` (`person_id`,`kind`);--> statement-breakpoint
CREATE INDEX `programme_records_enrolment_id_idx` ON `programme_records` (`enrolment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `programme_records_supersedes_idx` ON `programme_records` (`supersedes`);--> statement-breakpoint
CREATE INDEX `prompt_answers_enrolment_id_idx` ON `prompt_answers` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `prompt_answers_person_id_idx` ON `prompt_answers` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `prompt_answers_session_id_person_id_idx` ON `prompt_answers` (`session_id`,`person_id`,`prompt_id`) WHERE ("prompt_answers"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `prompt_answers_supersedes_idx` ON `prompt_answers` (`supersedes`);--> statement-breakpoint
CREATE UNIQUE INDEX `referral_children_referral_id_person_id_idx` ON `referral_children` (`referral_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `referral_children_person_id_idx` ON `referral_children` (`person_id`);--> statement-breakpoint
CREATE INDEX `referral_events_subject_id_at_idx` ON `referral_events` (`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `referral_events_person_id_idx` ON `referral_events` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `referral_subjects_referral_id_person_id_idx` ON `referral_subjects` (`referral_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `referral_subjects_person_id_idx` ON `referral_subjects` (`person_id`);--> statement-breakpoint
CREATE INDEX `referral_subjects_state_idx` ON `referral_subjects` (`state`,`received_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `referral_survivor_notes_referral_id_idx` ON `referral_survivor_notes` (`referral_id`,`person_id`) WHERE ("referral_survivor_notes"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `referral_survivor_notes_supersedes_idx` ON `referral_survivor_notes` (`supersedes`);--> statement-breakpoint
CREATE INDEX `referrals_family_id_idx` ON `referrals` (`family_id`);--> statement-breakpoint
CREATE INDEX `referrals_offering_id_state_idx` ON `referrals` (`offering_id`,`state`);--> statement-breakpoint
CREATE INDEX `referrals_referrer_id_idx` ON `referrals` (`referrer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_children_report_id_person_id_idx` ON `report_children` (`report_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `report_children_person_id_idx` ON `report_children` (`person_id`);--> statement-breakpoint
CREATE INDEX `report_versions_report_id_idx` ON `report_versions` (`report_id`);--> statement-breakpoint
CREATE INDEX `report_versions_person_id_idx` ON `report_versions` (`person_id`);--> statement-breakpoint
CREATE INDEX `reports_family_id_idx` ON `reports` (`family_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `expectations_session_id_person_id_idx` ON `expectations` (`session_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `expectations_enrolment_id_idx` ON `expectations` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `expectations_person_id_idx` ON `expectations` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_group_id_starts_at_idx` ON `sessions` (`group_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `sessions_enrolment_id_idx` ON `sessions` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `sessions_starts_at_idx` ON `sessions` (`starts_at`);--> statement-breakpoint
CREATE INDEX `changes_table_name_row_id_idx` ON `changes` (`table_name`,`row_id`);--> statement-breakpoint
CREATE INDEX `duty_shifts_team_id_from_idx` ON `duty_shifts` (`team_id`,`from`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_idx` ON `staff` (`email`);--> statement-breakpoint
CREATE INDEX `staff_organisation_id_idx` ON `staff` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `staff_roles_staff_id_idx` ON `staff_roles` (`staff_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `status_events_session_id_person_id_idx` ON `status_events` (`session_id`,`person_id`,`kind`) WHERE ("status_events"."supersedes" is null);--> statement-breakpoint
CREATE UNIQUE INDEX `status_events_supersedes_idx` ON `status_events` (`supersedes`);--> statement-breakpoint
CREATE INDEX `status_events_person_id_at_idx` ON `status_events` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `status_events_session_id_idx` ON `status_events` (`session_id`,`person_id`);
-- What a row must be, whoever writes it.

ALTER TABLE installation
  ADD CONSTRAINT installation_is_one_row CHECK (id = 1),
  ADD CONSTRAINT installation_names_clean CHECK (
    app.is_clean(body_name) AND app.is_clean(committee_name) AND app.is_clean(parent_name) AND app.is_clean(place)
  );

ALTER TABLE organization
  ADD CONSTRAINT organization_name_clean CHECK (app.is_clean(name) AND app.is_clean(short_name)),
  ADD CONSTRAINT organization_code_shape CHECK (code ~ '^[A-Z0-9][A-Z0-9.-]{0,31}$'),
  -- M1.M2.M3.M4.M5 = 2.3.3.3.3 digits; the bloc has two groups, a base organisation three, a cell five.
  ADD CONSTRAINT organization_official_code_shape CHECK (official_code ~ '^\d{2}\.\d{3}(\.\d{3}(\.\d{3}\.\d{3})?)?$'),
  -- Types of Biểu 5, for base organisations and only for them.
  ADD CONSTRAINT organization_type_of_base CHECK (
    CASE WHEN kind IN ('BASE_COMMITTEE', 'BASE_CELL')
      THEN type_code IN ('1', '2', '3', '4', '5', '6a', '6b', '7', '8', '9a', '9b', '9c', '10', '11') AND type_code IS NOT NULL
      ELSE type_code IS NULL
    END
  ),
  ADD CONSTRAINT organization_validity_order CHECK (valid_to > valid_from);

CREATE UNIQUE INDEX organization_one_bloc ON organization (kind) WHERE kind = 'BLOC';

ALTER TABLE organization_succession
  ADD CONSTRAINT organization_succession_of_two CHECK (organization_id <> successor_id);

ALTER TABLE organization_officer
  ADD CONSTRAINT organization_officer_name_clean CHECK (app.is_clean(full_name)),
  ADD CONSTRAINT organization_officer_term_order CHECK (ends_on > starts_on),
  ADD CONSTRAINT organization_officer_approval_order CHECK (approved_on >= elected_on);

-- The key carries the Vietnamese order in its bytes: compared as bytes, whatever the database's own collation.
ALTER TABLE member ALTER COLUMN sort_key TYPE text COLLATE "C";

ALTER TABLE member
  ADD CONSTRAINT member_name_clean CHECK (app.is_clean(full_name) AND length(full_name) <= 120),
  ADD CONSTRAINT member_texts_clean CHECK (
    app.is_clean(other_names) AND app.is_clean(native_place) AND app.is_clean(job_title) AND app.is_clean(general_education_note)
  ),
  -- Both keys are ASCII: the order and the search of a name never depend on a collation.
  ADD CONSTRAINT member_search_key_folded CHECK (search_key ~ '^[a-z0-9 ]+$'),
  ADD CONSTRAINT member_sort_key_ascii CHECK (sort_key ~ '^[\x20-\x7e]+$'),
  ADD CONSTRAINT member_birth_precision CHECK (
    born_precision = 'DAY'
    OR (born_precision = 'MONTH' AND extract(day FROM born_on) = 1)
    OR (born_precision = 'YEAR' AND extract(day FROM born_on) = 1 AND extract(month FROM born_on) = 1)
  ),
  ADD CONSTRAINT member_card_number_shape CHECK (card_number ~ '^(\d{8}|\d{12})$'),
  ADD CONSTRAINT member_record_number_shape CHECK (record_number ~ '^\d{6} [A-ZĐ]{2,3}$'),
  ADD CONSTRAINT member_dates_in_order CHECK (
    born_on < admitted_on AND admission_decided_on <= admitted_on AND official_on >= admitted_on
  ),
  ADD CONSTRAINT member_exemption_order CHECK (exempt_to > exempt_from AND (exempt_to IS NULL OR exempt_from IS NOT NULL)),
  ADD CONSTRAINT member_no_card_before_recognition CHECK (official_on IS NOT NULL OR card_number IS NULL);

ALTER TABLE membership
  ADD CONSTRAINT membership_period_order CHECK (ends_on > starts_on),
  ADD CONSTRAINT membership_end_has_reason CHECK ((ends_on IS NULL) = (end_reason IS NULL)),
  -- A person is on one list at a time.
  ADD CONSTRAINT membership_one_at_a_time EXCLUDE USING gist (member_id WITH =, daterange(starts_on, ends_on, '[)') WITH &&);

ALTER TABLE study_campaign
  ADD CONSTRAINT study_campaign_title_clean CHECK (app.is_clean(title)),
  ADD CONSTRAINT study_campaign_window_order CHECK (ends_on >= starts_on AND report_due_on >= starts_on),
  ADD CONSTRAINT study_campaign_threshold_range CHECK (threshold_percent > 0 AND threshold_percent <= 100),
  ADD CONSTRAINT study_campaign_summons_members CHECK ('MEMBERS' = ANY (audiences));

ALTER TABLE study_document
  ADD CONSTRAINT study_document_texts_clean CHECK (app.is_clean(number) AND app.is_clean(issuer) AND app.is_clean(abstract));

ALTER TABLE study_unit
  ADD CONSTRAINT study_unit_return_has_reason CHECK ((status = 'RETURNED') = (return_reason IS NOT NULL)),
  ADD CONSTRAINT study_unit_report_dated CHECK (status NOT IN ('REPORTED', 'CONFIRMED') OR reported_on IS NOT NULL),
  ADD CONSTRAINT study_unit_confirmation_dated CHECK ((status = 'CONFIRMED') = (confirmed_on IS NOT NULL));

ALTER TABLE study_attendance
  ADD CONSTRAINT study_attendance_not_negative CHECK (
    summoned >= 0 AND present >= 0 AND excused >= 0 AND unexcused >= 0 AND made_up >= 0
  ),
  ADD CONSTRAINT study_attendance_within_summoned CHECK (present + excused + unexcused <= summoned),
  -- Only someone absent from the first round can catch up: no rate above 100 %.
  ADD CONSTRAINT study_attendance_made_up_absent CHECK (present + made_up <= summoned);

ALTER TABLE study_session
  ADD CONSTRAINT study_session_numbers CHECK (summoned >= 0 AND present >= 0 AND present <= summoned),
  ADD CONSTRAINT study_session_texts_clean CHECK (
    app.is_clean(place) AND app.is_clean(speaker_name) AND app.is_clean(speaker_title)
  );

ALTER TABLE account
  ADD CONSTRAINT account_username_shape CHECK (username ~ '^[a-z0-9][a-z0-9.-]{1,63}$'),
  ADD CONSTRAINT account_display_name_clean CHECK (app.is_clean(display_name));

ALTER TABLE import_batch
  ADD CONSTRAINT import_batch_applied_dated CHECK ((status = 'APPLIED') = (applied_at IS NOT NULL));

ALTER TABLE import_row
  ADD CONSTRAINT import_row_refused_has_no_record CHECK ((verdict = 'REFUSED') = (record IS NULL));

-- The audit trail is append-only for everyone, the owner included.
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

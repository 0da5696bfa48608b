-- Written by Prisma's schema engine from prisma/schema; the guards of each table follow in the next migrations.
-- CreateEnum
CREATE TYPE "role" AS ENUM ('LEADER', 'STAFF', 'SECRETARY', 'ADMIN');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('STAGED', 'APPLIED');

-- CreateEnum
CREATE TYPE "import_verdict" AS ENUM ('NEW', 'CHANGED', 'UNCHANGED', 'DOUBTFUL', 'REFUSED');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "general_education" AS ENUM ('LITERATE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY');

-- CreateEnum
CREATE TYPE "professional_level" AS ENUM ('ELEMENTARY', 'INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER', 'DOCTOR');

-- CreateEnum
CREATE TYPE "academic_title" AS ENUM ('ASSOCIATE_PROFESSOR', 'PROFESSOR');

-- CreateEnum
CREATE TYPE "political_theory_level" AS ENUM ('NONE', 'ELEMENTARY', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR');

-- CreateEnum
CREATE TYPE "religion" AS ENUM ('NONE', 'BUDDHISM', 'CATHOLIC', 'HOA_HAO', 'CAO_DAI', 'PROTESTANT', 'ISLAM', 'OTHER');

-- CreateEnum
CREATE TYPE "occupation_group" AS ENUM ('STATE_AGENCY_OFFICIAL', 'PARTY_AGENCY_OFFICIAL', 'COMMUNE_OFFICIAL', 'VILLAGE_PART_TIME', 'PUBLIC_SERVICE_EMPLOYEE', 'NON_PUBLIC_SERVICE_EMPLOYEE', 'ENTERPRISE_MANAGER', 'ENTERPRISE_STAFF', 'ENTERPRISE_WORKER', 'FARMER', 'ARMED_FORCES', 'STUDENT', 'PUPIL', 'OTHER', 'RETIRED');

-- CreateEnum
CREATE TYPE "membership_start" AS ENUM ('OPENING', 'ADMISSION', 'READMISSION', 'TRANSFER_IN', 'RESTORATION', 'REORGANIZATION');

-- CreateEnum
CREATE TYPE "membership_end" AS ENUM ('TRANSFER_OUT', 'DEATH', 'EXPULSION', 'NAME_REMOVAL', 'WITHDRAWAL', 'ADMISSION_ANNULLED', 'REORGANIZATION');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('BLOC', 'BASE_COMMITTEE', 'BASE_CELL', 'PART_COMMITTEE', 'CELL');

-- CreateEnum
CREATE TYPE "succession_reason" AS ENUM ('ESTABLISHED', 'SPLIT', 'MERGED', 'RENAMED', 'HANDED_OVER', 'DISSOLVED');

-- CreateEnum
CREATE TYPE "officer_position" AS ENUM ('SECRETARY', 'PERMANENT_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER');

-- CreateEnum
CREATE TYPE "campaign_status" AS ENUM ('DRAFT', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "party_document_type" AS ENUM ('RESOLUTION', 'DIRECTIVE', 'CONCLUSION', 'REGULATION', 'DECISION', 'GUIDELINE', 'PLAN', 'PROGRAMME');

-- CreateEnum
CREATE TYPE "study_audience" AS ENUM ('MEMBERS', 'CADRES', 'NON_MEMBER_STAFF', 'UNION_MEMBERS', 'RETIRED');

-- CreateEnum
CREATE TYPE "study_status" AS ENUM ('NOT_STARTED', 'PLANNED', 'IN_PROGRESS', 'STUDIED', 'REPORTED', 'CONFIRMED', 'RETURNED');

-- CreateEnum
CREATE TYPE "study_mode" AS ENUM ('IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_STUDY', 'CELL_MEETING');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "account_invite" (
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_invite_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "window_end_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "account_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" TEXT,
    "changed_fields" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "account_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" BYTEA NOT NULL,
    "sheet_name" TEXT NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'STAGED',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "created_count" INTEGER NOT NULL DEFAULT 0,
    "changed_count" INTEGER NOT NULL DEFAULT 0,
    "unchanged_count" INTEGER NOT NULL DEFAULT 0,
    "skipped_count" INTEGER NOT NULL DEFAULT 0,
    "refused_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "batch_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "organization_id" UUID NOT NULL,
    "verdict" "import_verdict" NOT NULL,
    "cell_name" TEXT NOT NULL,
    "record" JSONB,
    "notes" JSONB NOT NULL,
    "member_id" UUID,
    "member_version" INTEGER,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id","row_number")
);

-- CreateTable
CREATE TABLE "ethnicity" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "ethnicity_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "other_names" TEXT,
    "search_key" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "sex" "sex" NOT NULL,
    "born_on" DATE NOT NULL,
    "born_precision" "date_precision" NOT NULL DEFAULT 'DAY',
    "ethnicity_code" TEXT NOT NULL,
    "religion" "religion" NOT NULL DEFAULT 'NONE',
    "native_place" TEXT,
    "general_education" "general_education",
    "general_education_note" TEXT,
    "professional_level" "professional_level",
    "academic_title" "academic_title",
    "political_theory" "political_theory_level",
    "occupation_group" "occupation_group" NOT NULL DEFAULT 'STATE_AGENCY_OFFICIAL',
    "job_title" TEXT,
    "card_number" TEXT,
    "record_number" TEXT,
    "admission_decided_on" DATE,
    "admitted_on" DATE NOT NULL,
    "official_on" DATE,
    "exempt_from" DATE,
    "exempt_to" DATE,
    "left_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "start_reason" "membership_start" NOT NULL,
    "end_reason" "membership_end",

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "body_name" TEXT NOT NULL,
    "committee_name" TEXT NOT NULL,
    "parent_name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "business_on" DATE,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "path" UUID[] DEFAULT ARRAY[]::UUID[],
    "base_id" UUID,
    "kind" "organization_kind" NOT NULL,
    "kind_label" TEXT,
    "type_code" TEXT,
    "code" TEXT NOT NULL,
    "official_code" TEXT,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_succession" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "reason" "succession_reason" NOT NULL,
    "decision_number" TEXT,
    "effective_on" DATE NOT NULL,

    CONSTRAINT "organization_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_officer" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "member_id" UUID,
    "full_name" TEXT NOT NULL,
    "position" "officer_position" NOT NULL,
    "term" TEXT NOT NULL,
    "elected_on" DATE,
    "approved_on" DATE,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "organization_officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_campaign" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "plan_number" TEXT,
    "plan_on" DATE,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "report_due_on" DATE NOT NULL,
    "threshold_percent" DECIMAL(5,2) NOT NULL DEFAULT 95,
    "audiences" "study_audience"[],
    "status" "campaign_status" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "study_campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_document" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "type" "party_document_type" NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "abstract" TEXT NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "study_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_unit" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "status" "study_status" NOT NULL DEFAULT 'NOT_STARTED',
    "plan_number" TEXT,
    "plan_on" DATE,
    "programme_number" TEXT,
    "programme_on" DATE,
    "reported_on" DATE,
    "confirmed_on" DATE,
    "return_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "study_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_attendance" (
    "id" UUID NOT NULL,
    "study_unit_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "audience" "study_audience" NOT NULL,
    "summoned" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "excused" INTEGER NOT NULL DEFAULT 0,
    "unexcused" INTEGER NOT NULL DEFAULT 0,
    "made_up" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "study_attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_session" (
    "id" UUID NOT NULL,
    "study_unit_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "mode" "study_mode" NOT NULL,
    "place" TEXT NOT NULL,
    "speaker_name" TEXT,
    "speaker_title" TEXT,
    "summoned" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "study_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE INDEX "account_organization_id_idx" ON "account"("organization_id");

-- CreateIndex
CREATE INDEX "auth_session_account_id_idx" ON "auth_session"("account_id");

-- CreateIndex
CREATE INDEX "account_invite_account_id_idx" ON "account_invite"("account_id");

-- CreateIndex
CREATE INDEX "audit_event_organization_id_id_idx" ON "audit_event"("organization_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_idx" ON "audit_event"("subject_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "import_batch_organization_id_created_at_idx" ON "import_batch"("organization_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "ethnicity_name_key" ON "ethnicity"("name");

-- CreateIndex
CREATE UNIQUE INDEX "ethnicity_position_key" ON "ethnicity"("position");

-- CreateIndex
CREATE UNIQUE INDEX "member_card_number_key" ON "member"("card_number");

-- CreateIndex
CREATE UNIQUE INDEX "member_record_number_key" ON "member"("record_number");

-- CreateIndex
CREATE INDEX "member_organization_id_left_on_idx" ON "member"("organization_id", "left_on");

-- CreateIndex
CREATE INDEX "member_organization_id_sort_key_idx" ON "member"("organization_id", "sort_key");

-- CreateIndex
CREATE INDEX "member_sort_key_id_idx" ON "member"("sort_key", "id");

-- CreateIndex
CREATE INDEX "member_born_on_idx" ON "member"("born_on");

-- CreateIndex
CREATE INDEX "member_admitted_on_idx" ON "member"("admitted_on");

-- CreateIndex
CREATE INDEX "membership_member_id_idx" ON "membership"("member_id");

-- CreateIndex
CREATE INDEX "membership_organization_id_starts_on_idx" ON "membership"("organization_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "organization_code_key" ON "organization"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organization_official_code_key" ON "organization"("official_code");

-- CreateIndex
CREATE INDEX "organization_parent_id_idx" ON "organization"("parent_id");

-- CreateIndex
CREATE INDEX "organization_base_id_idx" ON "organization"("base_id");

-- CreateIndex
CREATE INDEX "organization_path_idx" ON "organization" USING GIN ("path");

-- CreateIndex
CREATE UNIQUE INDEX "organization_succession_organization_id_successor_id_key" ON "organization_succession"("organization_id", "successor_id");

-- CreateIndex
CREATE INDEX "organization_officer_organization_id_idx" ON "organization_officer"("organization_id");

-- CreateIndex
CREATE INDEX "organization_officer_member_id_idx" ON "organization_officer"("member_id");

-- CreateIndex
CREATE INDEX "study_campaign_starts_on_idx" ON "study_campaign"("starts_on");

-- CreateIndex
CREATE INDEX "study_document_campaign_id_idx" ON "study_document"("campaign_id");

-- CreateIndex
CREATE INDEX "study_unit_organization_id_idx" ON "study_unit"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_unit_campaign_id_organization_id_key" ON "study_unit"("campaign_id", "organization_id");

-- CreateIndex
CREATE INDEX "study_attendance_organization_id_idx" ON "study_attendance"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_attendance_study_unit_id_audience_key" ON "study_attendance"("study_unit_id", "audience");

-- CreateIndex
CREATE INDEX "study_session_study_unit_id_held_on_idx" ON "study_session"("study_unit_id", "held_on");

-- CreateIndex
CREATE INDEX "study_session_organization_id_idx" ON "study_session"("organization_id");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_invite" ADD CONSTRAINT "account_invite_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_ethnicity_code_fkey" FOREIGN KEY ("ethnicity_code") REFERENCES "ethnicity"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_succession" ADD CONSTRAINT "organization_succession_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_succession" ADD CONSTRAINT "organization_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_officer" ADD CONSTRAINT "organization_officer_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_officer" ADD CONSTRAINT "organization_officer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_campaign" ADD CONSTRAINT "study_campaign_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_document" ADD CONSTRAINT "study_document_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "study_campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_unit" ADD CONSTRAINT "study_unit_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "study_campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_unit" ADD CONSTRAINT "study_unit_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_attendance" ADD CONSTRAINT "study_attendance_study_unit_id_fkey" FOREIGN KEY ("study_unit_id") REFERENCES "study_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_session" ADD CONSTRAINT "study_session_study_unit_id_fkey" FOREIGN KEY ("study_unit_id") REFERENCES "study_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_session" ADD CONSTRAINT "study_session_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


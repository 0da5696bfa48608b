-- CreateEnum
CREATE TYPE "member_event_kind" AS ENUM ('OPENING', 'ADMISSION', 'READMISSION', 'TRANSFER_IN', 'RESTORATION', 'REORGANIZATION_IN', 'TRANSFER_OUT', 'DEATH', 'EXPULSION', 'NAME_REMOVAL', 'WITHDRAWAL', 'ADMISSION_ANNULLED', 'REORGANIZATION_OUT', 'RECOGNITION', 'PROBATION_EXTENDED', 'EXEMPTION', 'EXEMPTION_END', 'TEMP_OUT', 'TEMP_RETURN', 'SUSPENSION', 'SUSPENSION_END', 'BADGE_AWARDED', 'CARD_ISSUED', 'ANNULMENT');

-- CreateEnum
CREATE TYPE "counterpart_place" AS ENUM ('CITY', 'OTHER_PROVINCE', 'ABROAD');

-- CreateEnum
CREATE TYPE "transfer_status" AS ENUM ('SENT', 'ACCEPTED', 'REFUSED', 'RECALLED');

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "probation_extended_to" DATE,
ADD COLUMN     "suspended_from" DATE,
ADD COLUMN     "suspended_to" DATE,
ADD COLUMN     "temp_away_from" DATE,
ADD COLUMN     "temp_away_to" DATE;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "held" JSONB;

-- CreateTable
CREATE TABLE "member_event" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "member_event_kind" NOT NULL,
    "effective_on" DATE NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID,
    "decision_number" TEXT,
    "decision_on" DATE,
    "until_on" DATE,
    "official_on" DATE,
    "counterpart_id" UUID,
    "counterpart_name" TEXT,
    "counterpart_place" "counterpart_place",
    "transfer_id" UUID,
    "act_id" UUID,
    "import_id" UUID,
    "detail" TEXT,
    "note" TEXT,
    "corrects_id" UUID,

    CONSTRAINT "member_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "to_organization_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "status" "transfer_status" NOT NULL DEFAULT 'SENT',
    "paper_number" TEXT NOT NULL,
    "paper_on" DATE NOT NULL,
    "sent_on" DATE NOT NULL,
    "reason" TEXT,
    "full_name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "sex" "sex" NOT NULL,
    "born_on" DATE NOT NULL,
    "born_precision" "date_precision" NOT NULL,
    "card_number" TEXT,
    "record_number" TEXT,
    "admitted_on" DATE NOT NULL,
    "official_on" DATE,
    "received_by_id" UUID,
    "settled_on" DATE,
    "refusal_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "count_confirmation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "register_count" INTEGER NOT NULL,
    "confirmed_count" INTEGER NOT NULL,
    "differences" JSONB NOT NULL DEFAULT '[]',
    "confirmed_on" DATE NOT NULL,
    "confirmed_by" UUID NOT NULL,
    "reopened_on" DATE,
    "reopened_by" UUID,
    "reopen_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "count_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "member_event_corrects_id_key" ON "member_event"("corrects_id");

-- CreateIndex
CREATE INDEX "member_event_member_id_effective_on_position_idx" ON "member_event"("member_id", "effective_on", "position");

-- CreateIndex
CREATE INDEX "member_event_effective_on_idx" ON "member_event"("effective_on");

-- CreateIndex
CREATE INDEX "member_event_organization_id_effective_on_idx" ON "member_event"("organization_id", "effective_on");

-- CreateIndex
CREATE INDEX "member_event_transfer_id_idx" ON "member_event"("transfer_id");

-- CreateIndex
CREATE INDEX "member_event_act_id_idx" ON "member_event"("act_id");

-- CreateIndex
CREATE INDEX "member_event_import_id_idx" ON "member_event"("import_id");

-- CreateIndex
CREATE INDEX "transfer_organization_id_status_idx" ON "transfer"("organization_id", "status");

-- CreateIndex
CREATE INDEX "transfer_to_organization_id_status_idx" ON "transfer"("to_organization_id", "status");

-- CreateIndex
CREATE INDEX "transfer_member_id_idx" ON "transfer"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "count_confirmation_organization_id_period_key" ON "count_confirmation"("organization_id", "period");

-- AddForeignKey
ALTER TABLE "member_event" ADD CONSTRAINT "member_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_event" ADD CONSTRAINT "member_event_counterpart_id_fkey" FOREIGN KEY ("counterpart_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_event" ADD CONSTRAINT "member_event_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_event" ADD CONSTRAINT "member_event_transfer_id_fkey" FOREIGN KEY ("transfer_id") REFERENCES "transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_event" ADD CONSTRAINT "member_event_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "member_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_to_organization_id_fkey" FOREIGN KEY ("to_organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_received_by_id_fkey" FOREIGN KEY ("received_by_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "count_confirmation" ADD CONSTRAINT "count_confirmation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "study_session_kind" AS ENUM ('FIRST_ROUND', 'MAKE_UP');

-- CreateEnum
CREATE TYPE "study_roll_state" AS ENUM ('PRESENT', 'EXCUSED', 'UNEXCUSED');

-- DropForeignKey
ALTER TABLE "study_attendance" DROP CONSTRAINT "study_attendance_study_unit_id_fkey";

-- DropForeignKey
ALTER TABLE "study_document" DROP CONSTRAINT "study_document_campaign_id_fkey";

-- DropForeignKey
ALTER TABLE "study_session" DROP CONSTRAINT "study_session_study_unit_id_fkey";

-- AlterTable
ALTER TABLE "study_session" ADD COLUMN     "kind" "study_session_kind" NOT NULL DEFAULT 'FIRST_ROUND';

-- AlterTable
ALTER TABLE "study_unit" ADD COLUMN     "away" INTEGER,
ADD COLUMN     "exempt" INTEGER,
ADD COLUMN     "guests" INTEGER,
ADD COLUMN     "headcount" INTEGER,
ADD COLUMN     "listed_on" DATE;

-- CreateTable
CREATE TABLE "study_summons" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "study_unit_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "cell_id" UUID NOT NULL,
    "member_id" UUID,
    "guest_id" UUID,
    "full_name" TEXT NOT NULL,
    "is_cadre" BOOLEAN NOT NULL DEFAULT false,
    "list_number" INTEGER NOT NULL,

    CONSTRAINT "study_summons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_roll_entry" (
    "session_id" UUID NOT NULL,
    "summons_id" UUID NOT NULL,
    "study_unit_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "state" "study_roll_state" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "study_roll_entry_pkey" PRIMARY KEY ("session_id","summons_id")
);

-- CreateIndex
CREATE INDEX "study_summons_organization_id_idx" ON "study_summons"("organization_id");

-- CreateIndex
CREATE INDEX "study_summons_member_id_idx" ON "study_summons"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_summons_campaign_id_member_id_key" ON "study_summons"("campaign_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_summons_campaign_id_guest_id_key" ON "study_summons"("campaign_id", "guest_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_summons_study_unit_id_list_number_key" ON "study_summons"("study_unit_id", "list_number");

-- CreateIndex
CREATE UNIQUE INDEX "study_summons_id_study_unit_id_organization_id_key" ON "study_summons"("id", "study_unit_id", "organization_id");

-- CreateIndex
CREATE INDEX "study_roll_entry_study_unit_id_idx" ON "study_roll_entry"("study_unit_id");

-- CreateIndex
CREATE INDEX "study_roll_entry_summons_id_idx" ON "study_roll_entry"("summons_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_campaign_id_organization_id_key" ON "study_campaign"("id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_session_id_study_unit_id_organization_id_key" ON "study_session"("id", "study_unit_id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_unit_id_organization_id_key" ON "study_unit"("id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "study_unit_id_campaign_id_organization_id_key" ON "study_unit"("id", "campaign_id", "organization_id");

-- AddForeignKey
ALTER TABLE "study_document" ADD CONSTRAINT "study_document_campaign_id_organization_id_fkey" FOREIGN KEY ("campaign_id", "organization_id") REFERENCES "study_campaign"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_attendance" ADD CONSTRAINT "study_attendance_study_unit_id_organization_id_fkey" FOREIGN KEY ("study_unit_id", "organization_id") REFERENCES "study_unit"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_session" ADD CONSTRAINT "study_session_study_unit_id_organization_id_fkey" FOREIGN KEY ("study_unit_id", "organization_id") REFERENCES "study_unit"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_summons" ADD CONSTRAINT "study_summons_study_unit_id_campaign_id_organization_id_fkey" FOREIGN KEY ("study_unit_id", "campaign_id", "organization_id") REFERENCES "study_unit"("id", "campaign_id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_summons" ADD CONSTRAINT "study_summons_cell_id_fkey" FOREIGN KEY ("cell_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_summons" ADD CONSTRAINT "study_summons_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_summons" ADD CONSTRAINT "study_summons_guest_id_fkey" FOREIGN KEY ("guest_id") REFERENCES "temporary_guest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_roll_entry" ADD CONSTRAINT "study_roll_entry_session_id_study_unit_id_organization_id_fkey" FOREIGN KEY ("session_id", "study_unit_id", "organization_id") REFERENCES "study_session"("id", "study_unit_id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_roll_entry" ADD CONSTRAINT "study_roll_entry_summons_id_study_unit_id_organization_id_fkey" FOREIGN KEY ("summons_id", "study_unit_id", "organization_id") REFERENCES "study_summons"("id", "study_unit_id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

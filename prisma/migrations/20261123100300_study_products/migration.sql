-- CreateEnum
CREATE TYPE "study_product" AS ENUM ('ESSAY', 'ACTION_PROGRAMME', 'COMMITMENT');

-- CreateEnum
CREATE TYPE "study_speaker_level" AS ENUM ('CENTRAL', 'PROVINCIAL', 'DISTRICT', 'BASE');

-- AlterTable
ALTER TABLE "study_campaign" ADD COLUMN     "modes" "study_mode"[] DEFAULT ARRAY[]::"study_mode"[],
ADD COLUMN     "products" "study_product"[] DEFAULT ARRAY[]::"study_product"[];

-- AlterTable
ALTER TABLE "study_unit" ADD COLUMN     "commitments" INTEGER,
ADD COLUMN     "essays" INTEGER;

-- CreateTable
CREATE TABLE "study_speaker" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "level" "study_speaker_level" NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "study_speaker_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "study_speaker_campaign_id_idx" ON "study_speaker"("campaign_id");

-- AddForeignKey
ALTER TABLE "study_speaker" ADD CONSTRAINT "study_speaker_campaign_id_organization_id_fkey" FOREIGN KEY ("campaign_id", "organization_id") REFERENCES "study_campaign"("id", "organization_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE study_speaker
  ADD CONSTRAINT study_speaker_texts_clean CHECK (app.is_clean(name) AND app.is_clean(title));

-- As the documents of a campaign: read by everyone who studies, written by staff.
ALTER TABLE study_speaker ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_campaigns ON study_speaker FOR SELECT TO so_khoi_app
  USING ((SELECT app.viewer_role() IN ('LEADER', 'STAFF', 'SECRETARY')));
CREATE POLICY write_campaigns ON study_speaker FOR ALL TO so_khoi_app
  USING ((SELECT app.writes_all())) WITH CHECK ((SELECT app.writes_all()));
GRANT SELECT, INSERT, UPDATE, DELETE ON study_speaker TO so_khoi_app;
CREATE TRIGGER study_speaker_count_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON study_speaker
  FOR EACH STATEMENT EXECUTE FUNCTION app.count_change();

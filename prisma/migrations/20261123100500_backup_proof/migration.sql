-- CreateTable
CREATE TABLE "backup_proof" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "proved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byte_count" BIGINT,
    "row_count" BIGINT,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "backup_proof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "backup_proof_proved_at_idx" ON "backup_proof"("proved_at");

ALTER TABLE backup_proof
  ADD CONSTRAINT backup_proof_measured CHECK (succeeded = (byte_count IS NOT NULL AND row_count IS NOT NULL));

-- Written by the owner alone, from the terminal.
ALTER TABLE backup_proof ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_by_admin ON backup_proof FOR SELECT TO so_khoi_app USING ((SELECT app.is_admin()));
GRANT SELECT ON backup_proof TO so_khoi_app;

-- Worklists ask for the few members for whom something ends around a day; without these each kind reads the whole register.
CREATE INDEX "member_admission_decided_on_idx" ON "member"("admission_decided_on");
CREATE INDEX "member_official_on_idx" ON "member"("official_on");
CREATE INDEX "member_exempt_to_idx" ON "member"("exempt_to");
CREATE INDEX "member_temp_away_to_idx" ON "member"("temp_away_to");

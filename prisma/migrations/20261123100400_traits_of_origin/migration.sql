-- The figures count by ethnicity and religion too: in the index with the other traits, so that they are still read from it alone.
DROP INDEX "member_traits_idx";
CREATE INDEX "member_traits_idx" ON "member"("organization_id", "left_on", "id", "sex", "born_on", "professional_level", "political_theory", "official_on", "admission_decided_on", "admitted_on", "ethnicity_code", "religion");

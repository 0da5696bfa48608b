-- Since the lists of those summoned are kept up to date by hand, who was taken in or off belongs to the trail, like speakers.
SELECT app.audit_table('study_speaker'), app.audit_table('study_summons');

-- AlterTable
ALTER TABLE "study_summons" ADD COLUMN     "added_on" DATE;

-- AlterTable
ALTER TABLE "study_unit" ADD COLUMN     "added" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "removed" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE study_unit
  ADD CONSTRAINT study_unit_list_changes CHECK (
    added >= 0 AND removed >= 0 AND (listed_on IS NOT NULL OR (added = 0 AND removed = 0))
  );

-- A person is summoned once in a campaign, in the whole bloc. The unique keys say so of a member and of a guest; a guest who is a
-- member elsewhere in the bloc is known by the number of the card. Neither is put on a second list: the row is left out.
CREATE FUNCTION app.summon_once() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  card text;
  others uuid[];
BEGIN
  -- Step by step, each by its key: lists are taken for the whole bloc at once.
  IF NEW.guest_id IS NOT NULL THEN
    SELECT card_number INTO card FROM temporary_guest WHERE id = NEW.guest_id;
    IF card IS NULL THEN
      RETURN NEW;
    END IF;
    others := ARRAY(SELECT id FROM member WHERE card_number = card);
    PERFORM FROM study_summons WHERE campaign_id = NEW.campaign_id AND member_id = ANY (others);
  ELSE
    SELECT card_number INTO card FROM member WHERE id = NEW.member_id;
    others := ARRAY(SELECT id FROM temporary_guest WHERE card_number = card);
    IF cardinality(others) = 0 THEN
      RETURN NEW;
    END IF;
    PERFORM FROM study_summons WHERE campaign_id = NEW.campaign_id AND guest_id = ANY (others);
  END IF;
  IF FOUND THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER study_summons_once BEFORE INSERT ON study_summons FOR EACH ROW EXECUTE FUNCTION app.summon_once();

-- Which of a unit's people another list of the campaign has already: whether, and never whose. Only of people in the asker's scope.
CREATE FUNCTION app.summoned_elsewhere(campaign uuid, unit uuid, people uuid[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT m.id FROM member m
  WHERE m.id = ANY (people) AND (app.sees_all() OR m.organization_id = ANY (app.org_ids()))
    AND EXISTS (
      SELECT FROM study_summons s LEFT JOIN temporary_guest g ON g.id = s.guest_id
      WHERE s.campaign_id = campaign AND s.study_unit_id <> unit AND (s.member_id = m.id OR g.card_number = m.card_number)
    )
  UNION ALL
  SELECT g.id FROM temporary_guest g
  WHERE g.id = ANY (people) AND (app.sees_all() OR g.organization_id = ANY (app.org_ids()))
    AND EXISTS (
      SELECT FROM study_summons s JOIN member m ON m.id = s.member_id
      WHERE s.campaign_id = campaign AND s.study_unit_id <> unit AND m.card_number = g.card_number
    );
$$;
REVOKE EXECUTE ON FUNCTION app.summoned_elsewhere(uuid, uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.summoned_elsewhere(uuid, uuid, uuid[]) TO so_khoi_app;

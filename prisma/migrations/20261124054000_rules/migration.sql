-- What the database itself holds, whoever writes to it.

-- The audit trail is written once. A table that its owner cannot change keeps its word after a mistake in the application, too.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_is_final' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_event_row BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_event_all BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- team_closure follows team. One lock for the tree: two moves at once could otherwise close a circle that neither sees.
CREATE FUNCTION keep_team_closure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('team_closure'));
  IF TG_OP = 'INSERT' THEN
    INSERT INTO team_closure (ancestor_id, descendant_id, depth) VALUES (NEW.id, NEW.id, 0);
  ELSE
    IF NEW.parent_id IS NOT NULL AND EXISTS (
      SELECT 1 FROM team_closure WHERE ancestor_id = NEW.id AND descendant_id = NEW.parent_id) THEN
      RAISE EXCEPTION 'team_cycle' USING ERRCODE = 'check_violation';
    END IF;
    DELETE FROM team_closure link
    USING team_closure below, team_closure above
    WHERE below.ancestor_id = NEW.id AND link.descendant_id = below.descendant_id
      AND above.descendant_id = NEW.id AND above.depth > 0 AND link.ancestor_id = above.ancestor_id;
  END IF;
  IF NEW.parent_id IS NOT NULL THEN
    INSERT INTO team_closure (ancestor_id, descendant_id, depth)
    SELECT above.ancestor_id, below.descendant_id, above.depth + below.depth + 1
    FROM team_closure above, team_closure below
    WHERE above.descendant_id = NEW.parent_id AND below.ancestor_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER team_closure_insert AFTER INSERT ON team FOR EACH ROW EXECUTE FUNCTION keep_team_closure();
CREATE TRIGGER team_closure_move AFTER UPDATE OF parent_id ON team FOR EACH ROW
  WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION keep_team_closure();

-- Dated rows of one owner never share a day. The owner's row is locked, so that two writers cannot each miss the other's row.
-- A trigger and not an exclusion constraint: it needs no extension and runs on distributed servers as well.
CREATE FUNCTION refuse_membership_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM person WHERE id = NEW.person_id FOR UPDATE;
  IF EXISTS (
    SELECT 1 FROM team_membership other
    WHERE other.person_id = NEW.person_id AND other.id <> NEW.id
      AND (NEW.until_day IS NULL OR other.from_day < NEW.until_day)
      AND (other.until_day IS NULL OR other.until_day > NEW.from_day)) THEN
    RAISE EXCEPTION 'membership_overlap' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER team_membership_overlap BEFORE INSERT OR UPDATE ON team_membership
  FOR EACH ROW EXECUTE FUNCTION refuse_membership_overlap();

CREATE FUNCTION refuse_leadership_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM team WHERE id = NEW.team_id FOR UPDATE;
  IF EXISTS (
    SELECT 1 FROM team_leadership other
    WHERE other.team_id = NEW.team_id AND other.id <> NEW.id AND other.kind = NEW.kind
      AND (NEW.kind = 'LEAD' OR other.person_id = NEW.person_id)
      AND (NEW.until_day IS NULL OR other.from_day < NEW.until_day)
      AND (other.until_day IS NULL OR other.until_day > NEW.from_day)) THEN
    RAISE EXCEPTION 'leadership_overlap' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER team_leadership_overlap BEFORE INSERT OR UPDATE ON team_leadership
  FOR EACH ROW EXECUTE FUNCTION refuse_leadership_overlap();

CREATE FUNCTION refuse_pattern_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM person WHERE id = NEW.person_id FOR UPDATE;
  IF EXISTS (
    SELECT 1 FROM working_pattern other
    WHERE other.person_id = NEW.person_id AND other.id <> NEW.id
      AND (NEW.until_day IS NULL OR other.from_day < NEW.until_day)
      AND (other.until_day IS NULL OR other.until_day > NEW.from_day)) THEN
    RAISE EXCEPTION 'working_pattern_overlap' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER working_pattern_overlap BEFORE INSERT OR UPDATE ON working_pattern
  FOR EACH ROW EXECUTE FUNCTION refuse_pattern_overlap();

ALTER TABLE organisation
  ADD CONSTRAINT organisation_single CHECK (id = 1),
  ADD CONSTRAINT organisation_week_start CHECK (week_start BETWEEN 1 AND 7),
  ADD CONSTRAINT organisation_fiscal_year CHECK (fiscal_year_start_month BETWEEN 1 AND 12);
ALTER TABLE person
  ADD CONSTRAINT person_email_lower CHECK (email = lower(email)),
  ADD CONSTRAINT person_dates CHECK (left_on IS NULL OR hired_on IS NULL OR left_on > hired_on);
ALTER TABLE team_membership ADD CONSTRAINT team_membership_days CHECK (until_day IS NULL OR until_day > from_day);
ALTER TABLE team_leadership ADD CONSTRAINT team_leadership_days CHECK (until_day IS NULL OR until_day > from_day);
ALTER TABLE working_pattern
  ADD CONSTRAINT working_pattern_days CHECK (until_day IS NULL OR until_day > from_day),
  ADD CONSTRAINT working_pattern_week CHECK (array_length(percents, 1) = 7 AND 0 <= ALL (percents) AND 100 >= ALL (percents));
ALTER TABLE holiday ADD CONSTRAINT holiday_percent CHECK (percent BETWEEN 1 AND 100);
ALTER TABLE absence
  ADD CONSTRAINT absence_days CHECK (until_day > from_day),
  ADD CONSTRAINT absence_percent CHECK (percent BETWEEN 1 AND 100);
ALTER TABLE activity ADD CONSTRAINT activity_count CHECK (count BETWEEN 1 AND 999);
ALTER TABLE activity_daily ADD CONSTRAINT activity_daily_count CHECK (count >= 0);
ALTER TABLE opportunity_line ADD CONSTRAINT opportunity_line_quantity CHECK (quantity > 0);

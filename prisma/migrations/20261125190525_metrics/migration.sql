-- CreateEnum
CREATE TYPE "MetricDirection" AS ENUM ('MORE', 'LESS');

-- CreateEnum
CREATE TYPE "TargetPeriod" AS ENUM ('WEEK', 'MONTH');

-- CreateEnum
CREATE TYPE "SlumpState" AS ENUM ('NORMAL', 'WATCH', 'ALERT', 'PRAISE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "SlumpEnd" AS ENUM ('RECOVERED', 'EXPLAINED', 'WITHDRAWN', 'NEW_USUAL', 'ENDED');

-- CreateEnum
CREATE TYPE "ExplanationKind" AS ENUM ('LEAVE', 'TERRITORY', 'EVENT', 'OTHER');

-- CreateTable
CREATE TABLE "metric" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "position" INTEGER NOT NULL,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_version" (
    "metric_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "direction" "MetricDirection" NOT NULL DEFAULT 'MORE',
    "words" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "metric_version_pkey" PRIMARY KEY ("metric_id","number")
);

-- CreateTable
CREATE TABLE "tracking_plan" (
    "id" UUID NOT NULL,
    "team_id" UUID,
    "role" "Role" NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tracking_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tracking_plan_metric" (
    "plan_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "target" BIGINT,
    "period" "TargetPeriod",

    CONSTRAINT "tracking_plan_metric_pkey" PRIMARY KEY ("plan_id","metric_id")
);

-- CreateTable
CREATE TABLE "slump_rules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "release_mornings" SMALLINT NOT NULL DEFAULT 1,
    "release_time" TEXT NOT NULL DEFAULT '08:00',
    "ramp_weeks" SMALLINT NOT NULL DEFAULT 12,
    "spread_week" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "slump_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_dispersion" (
    "metric_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "week" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "weeks" INTEGER NOT NULL,

    CONSTRAINT "metric_dispersion_pkey" PRIMARY KEY ("metric_id","role")
);

-- CreateTable
CREATE TABLE "metric_scan" (
    "person_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "metric_scan_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "metric_course" (
    "person_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "state" "SlumpState" NOT NULL,
    "week" DATE NOT NULL,
    "latest" JSONB NOT NULL,
    "settled" JSONB NOT NULL,
    "settled_week" DATE,
    "usual_since" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "metric_course_pkey" PRIMARY KEY ("person_id","metric_id")
);

-- CreateTable
CREATE TABLE "slump" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "metric_number" INTEGER NOT NULL,
    "week" DATE NOT NULL,
    "opened_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "evidence" JSONB NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "shared_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "closed_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "end" "SlumpEnd",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "slump_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slump_sight" (
    "slump_id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slump_sight_pkey" PRIMARY KEY ("slump_id","viewer_id")
);

-- CreateTable
CREATE TABLE "slump_explanation" (
    "id" UUID NOT NULL,
    "slump_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "ExplanationKind" NOT NULL,
    "text" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "is_accepted" BOOLEAN,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "slump_explanation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "metric_key_key" ON "metric"("key");

-- CreateIndex
CREATE INDEX "tracking_plan_team_id_role_from_day_idx" ON "tracking_plan"("team_id", "role", "from_day");

-- CreateIndex
CREATE INDEX "tracking_plan_metric_metric_id_idx" ON "tracking_plan_metric"("metric_id");

-- CreateIndex
CREATE INDEX "metric_scan_due_at_idx" ON "metric_scan"("due_at");

-- CreateIndex
CREATE INDEX "metric_course_state_person_id_idx" ON "metric_course"("state", "person_id");

-- CreateIndex
CREATE INDEX "slump_person_id_closed_at_idx" ON "slump"("person_id", "closed_at");

-- CreateIndex
CREATE INDEX "slump_closed_at_released_at_idx" ON "slump"("closed_at", "released_at");

-- CreateIndex
CREATE INDEX "slump_explanation_slump_id_idx" ON "slump_explanation"("slump_id");

-- CreateIndex
CREATE INDEX "slump_explanation_person_id_is_accepted_idx" ON "slump_explanation"("person_id", "is_accepted");

-- AddForeignKey
ALTER TABLE "metric_version" ADD CONSTRAINT "metric_version_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracking_plan" ADD CONSTRAINT "tracking_plan_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracking_plan_metric" ADD CONSTRAINT "tracking_plan_metric_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "tracking_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracking_plan_metric" ADD CONSTRAINT "tracking_plan_metric_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_scan" ADD CONSTRAINT "metric_scan_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_course" ADD CONSTRAINT "metric_course_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_course" ADD CONSTRAINT "metric_course_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slump" ADD CONSTRAINT "slump_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slump" ADD CONSTRAINT "slump_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slump_sight" ADD CONSTRAINT "slump_sight_slump_id_fkey" FOREIGN KEY ("slump_id") REFERENCES "slump"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slump_explanation" ADD CONSTRAINT "slump_explanation_slump_id_fkey" FOREIGN KEY ("slump_id") REFERENCES "slump"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A person's metric is in one slump at a time, however many processes look at it.
CREATE UNIQUE INDEX "slump_open_once" ON "slump" ("person_id", "metric_id") WHERE "closed_at" IS NULL;

-- One plan runs for a team and role, and one for everybody.
CREATE UNIQUE INDEX "tracking_plan_running" ON "tracking_plan" (coalesce("team_id", '00000000-0000-0000-0000-000000000000'), "role") WHERE "until_day" IS NULL;

-- Whoever sells is looked at: from the first moment, and again as soon as they sell again.
CREATE FUNCTION plan_metric_scan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO metric_scan (person_id, due_at) VALUES (NEW.id, now()) ON CONFLICT (person_id) DO UPDATE SET due_at = now();
  RETURN NULL;
END $$;

CREATE TRIGGER person_is_looked_at AFTER INSERT OR UPDATE OF role, left_on ON person
  FOR EACH ROW WHEN (NEW.role = 'REP') EXECUTE FUNCTION plan_metric_scan();

INSERT INTO metric_scan (person_id, due_at) SELECT id, now() FROM person WHERE role = 'REP';

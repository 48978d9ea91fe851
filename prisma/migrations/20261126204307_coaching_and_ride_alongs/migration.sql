-- CreateEnum
CREATE TYPE "AppointmentKind" AS ENUM ('COACHING', 'RIDE_ALONG');

-- CreateEnum
CREATE TYPE "RideAlongMode" AS ENUM ('OBSERVE', 'JOINT', 'DEMONSTRATE');

-- CreateEnum
CREATE TYPE "RideAlongState" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ScorecardSide" AS ENUM ('PERSON', 'MANAGER');

-- CreateEnum
CREATE TYPE "CoachingState" AS ENUM ('ASKED', 'PLANNED', 'HELD', 'SKIPPED');

-- CreateEnum
CREATE TYPE "CoachingOrigin" AS ENUM ('SLUMP', 'FUNNEL', 'RIDE_ALONG', 'GAP', 'REQUEST', 'HAND');

-- CreateEnum
CREATE TYPE "CoachingSide" AS ENUM ('PERSON', 'COACH');

-- CreateEnum
CREATE TYPE "Attribution" AS ENUM ('OWN', 'MIXED', 'OUTSIDE');

-- CreateEnum
CREATE TYPE "CoachingAsked" AS ENUM ('BEFORE', 'ASKED', 'TOLD');

-- CreateEnum
CREATE TYPE "CommitmentState" AS ENUM ('OPEN', 'KEPT', 'DROPPED');

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "kind" "AppointmentKind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_person" (
    "appointment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "appointment_person_pkey" PRIMARY KEY ("appointment_id","person_id")
);

-- CreateTable
CREATE TABLE "appointment_slot" (
    "person_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "appointment_id" UUID NOT NULL,

    CONSTRAINT "appointment_slot_pkey" PRIMARY KEY ("person_id","starts_at")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_on" DATE,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "ride_along_policy" (
    "team_id" UUID NOT NULL,
    "per_year" SMALLINT NOT NULL,
    "program_every_weeks" SMALLINT,
    "rest_days" SMALLINT NOT NULL,
    "since_day" DATE NOT NULL,
    "set_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ride_along_policy_pkey" PRIMARY KEY ("team_id")
);

-- CreateTable
CREATE TABLE "ride_along" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "manager_id" UUID NOT NULL,
    "state" "RideAlongState" NOT NULL,
    "appointment_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "mode" "RideAlongMode" NOT NULL DEFAULT 'OBSERVE',
    "objective" TEXT,
    "held_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ride_along_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ride_along_visit" (
    "id" UUID NOT NULL,
    "ride_along_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "account_id" UUID,
    "opportunity_id" UUID,
    "note" TEXT,

    CONSTRAINT "ride_along_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorecard" (
    "ride_along_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "side" "ScorecardSide" NOT NULL,
    "person_id" UUID NOT NULL,
    "rubric" JSONB NOT NULL,
    "scores" JSONB NOT NULL,
    "praise" TEXT,
    "work_on" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scorecard_pkey" PRIMARY KEY ("ride_along_id","author_id")
);

-- CreateTable
CREATE TABLE "coaching_session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "state" "CoachingState" NOT NULL,
    "origin" "CoachingOrigin" NOT NULL,
    "topic" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "step" TEXT,
    "skill" TEXT,
    "slump_id" UUID,
    "metric_id" UUID,
    "request" TEXT,
    "appointment_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "held_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "asked_percent" SMALLINT,
    "praise" TEXT,
    "worked_on" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coaching_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_view" (
    "session_id" UUID NOT NULL,
    "side" "CoachingSide" NOT NULL,
    "author_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "solution" TEXT NOT NULL,
    "attribution" "Attribution",
    "answers" JSONB NOT NULL DEFAULT '{}',
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coaching_view_pkey" PRIMARY KEY ("session_id","author_id")
);

-- CreateTable
CREATE TABLE "coaching_question" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "kind" "CoachingAsked" NOT NULL,
    "position" SMALLINT NOT NULL,
    "key" TEXT,
    "words" TEXT,
    "answer" TEXT,

    CONSTRAINT "coaching_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_commitment" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "metric_id" UUID,
    "target" INTEGER,
    "state" "CommitmentState" NOT NULL DEFAULT 'OPEN',
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "reminded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coaching_commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_note" (
    "session_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coaching_note_pkey" PRIMARY KEY ("session_id","author_id")
);

-- CreateTable
CREATE TABLE "coaching_rating" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "useful" SMALLINT NOT NULL,
    "asked" SMALLINT NOT NULL,
    "line" TEXT,
    "rated_on" DATE NOT NULL,

    CONSTRAINT "coaching_rating_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "coaching_cadence" (
    "person_id" UUID NOT NULL,
    "weeks" SMALLINT NOT NULL,
    "since_day" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coaching_cadence_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "bank_question" (
    "id" UUID NOT NULL,
    "words_en" TEXT,
    "words_de" TEXT,
    "grow" TEXT NOT NULL,
    "situations" TEXT[],
    "steps" TEXT[],
    "skills" TEXT[],
    "ended_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bank_question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appointment_starts_at_idx" ON "appointment"("starts_at");

-- CreateIndex
CREATE INDEX "appointment_person_person_id_idx" ON "appointment_person"("person_id");

-- CreateIndex
CREATE INDEX "appointment_slot_appointment_id_idx" ON "appointment_slot"("appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "ride_along_appointment_id_key" ON "ride_along"("appointment_id");

-- CreateIndex
CREATE INDEX "ride_along_person_id_day_idx" ON "ride_along"("person_id", "day");

-- CreateIndex
CREATE INDEX "ride_along_manager_id_day_idx" ON "ride_along"("manager_id", "day");

-- CreateIndex
CREATE INDEX "ride_along_visit_ride_along_id_position_idx" ON "ride_along_visit"("ride_along_id", "position");

-- CreateIndex
CREATE INDEX "scorecard_person_id_sent_at_idx" ON "scorecard"("person_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "coaching_session_appointment_id_key" ON "coaching_session"("appointment_id");

-- CreateIndex
CREATE INDEX "coaching_session_person_id_starts_at_id_idx" ON "coaching_session"("person_id", "starts_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "coaching_session_coach_id_starts_at_id_idx" ON "coaching_session"("coach_id", "starts_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "coaching_session_slump_id_idx" ON "coaching_session"("slump_id");

-- CreateIndex
CREATE INDEX "coaching_question_session_id_position_idx" ON "coaching_question"("session_id", "position");

-- CreateIndex
CREATE INDEX "coaching_commitment_session_id_idx" ON "coaching_commitment"("session_id");

-- CreateIndex
CREATE INDEX "coaching_commitment_person_id_state_due_on_idx" ON "coaching_commitment"("person_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "coaching_commitment_state_due_on_idx" ON "coaching_commitment"("state", "due_on");

-- CreateIndex
CREATE INDEX "coaching_note_expires_at_idx" ON "coaching_note"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "coaching_rating_coach_id_number_key" ON "coaching_rating"("coach_id", "number");

-- AddForeignKey
ALTER TABLE "appointment_person" ADD CONSTRAINT "appointment_person_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_person" ADD CONSTRAINT "appointment_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_slot" ADD CONSTRAINT "appointment_slot_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_slot" ADD CONSTRAINT "appointment_slot_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_along_policy" ADD CONSTRAINT "ride_along_policy_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_along" ADD CONSTRAINT "ride_along_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_along" ADD CONSTRAINT "ride_along_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_along" ADD CONSTRAINT "ride_along_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_along_visit" ADD CONSTRAINT "ride_along_visit_ride_along_id_fkey" FOREIGN KEY ("ride_along_id") REFERENCES "ride_along"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_along_visit" ADD CONSTRAINT "ride_along_visit_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_along_visit" ADD CONSTRAINT "ride_along_visit_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_ride_along_id_fkey" FOREIGN KEY ("ride_along_id") REFERENCES "ride_along"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_slump_id_fkey" FOREIGN KEY ("slump_id") REFERENCES "slump"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_view" ADD CONSTRAINT "coaching_view_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "coaching_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_question" ADD CONSTRAINT "coaching_question_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "coaching_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_commitment" ADD CONSTRAINT "coaching_commitment_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "coaching_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_commitment" ADD CONSTRAINT "coaching_commitment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_commitment" ADD CONSTRAINT "coaching_commitment_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_note" ADD CONSTRAINT "coaching_note_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "coaching_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_rating" ADD CONSTRAINT "coaching_rating_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "coaching_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_cadence" ADD CONSTRAINT "coaching_cadence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

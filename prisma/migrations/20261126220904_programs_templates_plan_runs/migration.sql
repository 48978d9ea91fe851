-- CreateEnum
CREATE TYPE "RidePlanState" AS ENUM ('WAITING', 'RUNNING', 'DONE');

-- CreateEnum
CREATE TYPE "ProgramState" AS ENUM ('RUNNING', 'ENDED');

-- CreateEnum
CREATE TYPE "ProgramOutcome" AS ENUM ('RECOVERED', 'OTHER_ROLE', 'LEAVING', 'STOPPED');

-- CreateEnum
CREATE TYPE "ProgramWeekState" AS ENUM ('ON_TRACK', 'MOVING', 'NOT_YET');

-- CreateEnum
CREATE TYPE "ProgramSupportKind" AS ENUM ('TRAINING', 'MATERIAL', 'LEADS', 'RELIEF', 'OTHER');

-- AlterEnum
ALTER TYPE "CoachingOrigin" ADD VALUE 'PROGRAM';

-- AlterTable
ALTER TABLE "coaching_session" ADD COLUMN     "program_id" UUID,
ADD COLUMN     "ride_along_id" UUID,
ADD COLUMN     "script_name" TEXT,
ADD COLUMN     "script_url" TEXT;

-- AlterTable
ALTER TABLE "ride_along" ADD COLUMN     "template_id" UUID,
ADD COLUMN     "template_number" INTEGER;

-- CreateTable
CREATE TABLE "scorecard_template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ended_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scorecard_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorecard_template_version" (
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "rubric" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scorecard_template_version_pkey" PRIMARY KEY ("template_id","number")
);

-- CreateTable
CREATE TABLE "ride_along_program" (
    "program_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "every_weeks" SMALLINT,

    CONSTRAINT "ride_along_program_pkey" PRIMARY KEY ("program_id")
);

-- CreateTable
CREATE TABLE "ride_plan_run" (
    "id" UUID NOT NULL,
    "started_by_id" UUID NOT NULL,
    "state" "RidePlanState" NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "ride_plan_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ride_plan_row" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "refusal" JSONB,

    CONSTRAINT "ride_plan_row_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateTable
CREATE TABLE "coaching_rules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "note_months" SMALLINT NOT NULL DEFAULT 12,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coaching_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intensive_program" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "state" "ProgramState" NOT NULL,
    "running_for" UUID,
    "topic" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "evidence" JSONB NOT NULL,
    "reason" TEXT,
    "ended_on" DATE,
    "outcome" "ProgramOutcome",
    "outcome_text" TEXT,
    "decision_ref" TEXT,
    "reminded_week" SMALLINT NOT NULL DEFAULT 0,
    "measured" JSONB,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "intensive_program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_goal" (
    "program_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "baseline" DECIMAL(18,3),
    "target" DECIMAL(18,3) NOT NULL,

    CONSTRAINT "program_goal_pkey" PRIMARY KEY ("program_id","metric_id")
);

-- CreateTable
CREATE TABLE "program_voice" (
    "program_id" UUID NOT NULL,
    "week" SMALLINT NOT NULL,
    "side" "CoachingSide" NOT NULL,
    "author_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "state" "ProgramWeekState" NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "program_voice_pkey" PRIMARY KEY ("program_id","week","side")
);

-- CreateTable
CREATE TABLE "program_support" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "kind" "ProgramSupportKind" NOT NULL,
    "given_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "given_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "program_support_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_extension" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "weeks" SMALLINT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "program_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_note" (
    "program_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_note_pkey" PRIMARY KEY ("program_id","author_id")
);

-- CreateIndex
CREATE INDEX "ride_along_program_person_id_from_day_idx" ON "ride_along_program"("person_id", "from_day");

-- CreateIndex
CREATE INDEX "ride_plan_run_started_by_id_created_at_idx" ON "ride_plan_run"("started_by_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "ride_plan_run_state_created_at_idx" ON "ride_plan_run"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "intensive_program_running_for_key" ON "intensive_program"("running_for");

-- CreateIndex
CREATE INDEX "intensive_program_person_id_from_day_idx" ON "intensive_program"("person_id", "from_day" DESC);

-- CreateIndex
CREATE INDEX "intensive_program_state_until_day_idx" ON "intensive_program"("state", "until_day");

-- CreateIndex
CREATE INDEX "program_support_program_id_given_on_idx" ON "program_support"("program_id", "given_on");

-- CreateIndex
CREATE INDEX "program_extension_program_id_decided_at_idx" ON "program_extension"("program_id", "decided_at");

-- CreateIndex
CREATE INDEX "program_note_expires_at_idx" ON "program_note"("expires_at");

-- CreateIndex
CREATE INDEX "coaching_session_person_id_state_starts_at_idx" ON "coaching_session"("person_id", "state", "starts_at");

-- CreateIndex
CREATE INDEX "coaching_session_person_id_state_held_at_idx" ON "coaching_session"("person_id", "state", "held_at");

-- CreateIndex
CREATE INDEX "coaching_session_ride_along_id_idx" ON "coaching_session"("ride_along_id");

-- CreateIndex
CREATE INDEX "coaching_session_program_id_idx" ON "coaching_session"("program_id");

-- AddForeignKey
ALTER TABLE "scorecard_template_version" ADD CONSTRAINT "scorecard_template_version_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "scorecard_template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_along" ADD CONSTRAINT "ride_along_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "scorecard_template"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_along_program" ADD CONSTRAINT "ride_along_program_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride_plan_row" ADD CONSTRAINT "ride_plan_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ride_plan_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_ride_along_id_fkey" FOREIGN KEY ("ride_along_id") REFERENCES "ride_along"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "intensive_program"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intensive_program" ADD CONSTRAINT "intensive_program_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intensive_program" ADD CONSTRAINT "intensive_program_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_goal" ADD CONSTRAINT "program_goal_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "intensive_program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_goal" ADD CONSTRAINT "program_goal_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_voice" ADD CONSTRAINT "program_voice_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "intensive_program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_support" ADD CONSTRAINT "program_support_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "intensive_program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_extension" ADD CONSTRAINT "program_extension_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "intensive_program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_note" ADD CONSTRAINT "program_note_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "intensive_program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

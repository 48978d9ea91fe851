-- CreateEnum
CREATE TYPE "AppointmentKind" AS ENUM ('COACHING', 'RIDE_ALONG');

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

-- CreateIndex
CREATE INDEX "appointment_starts_at_idx" ON "appointment"("starts_at");

-- CreateIndex
CREATE INDEX "appointment_person_person_id_idx" ON "appointment_person"("person_id");

-- CreateIndex
CREATE INDEX "appointment_slot_appointment_id_idx" ON "appointment_slot"("appointment_id");

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

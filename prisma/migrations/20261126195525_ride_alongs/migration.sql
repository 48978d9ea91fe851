-- CreateEnum
CREATE TYPE "RideAlongMode" AS ENUM ('OBSERVE', 'JOINT', 'DEMONSTRATE');

-- CreateEnum
CREATE TYPE "RideAlongState" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

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

-- CreateIndex
CREATE UNIQUE INDEX "ride_along_appointment_id_key" ON "ride_along"("appointment_id");

-- CreateIndex
CREATE INDEX "ride_along_person_id_day_idx" ON "ride_along"("person_id", "day");

-- CreateIndex
CREATE INDEX "ride_along_manager_id_day_idx" ON "ride_along"("manager_id", "day");

-- CreateIndex
CREATE INDEX "ride_along_visit_ride_along_id_position_idx" ON "ride_along_visit"("ride_along_id", "position");

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

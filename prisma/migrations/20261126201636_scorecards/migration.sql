-- CreateEnum
CREATE TYPE "ScorecardSide" AS ENUM ('PERSON', 'MANAGER');

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

-- CreateIndex
CREATE INDEX "scorecard_person_id_sent_at_idx" ON "scorecard"("person_id", "sent_at");

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_ride_along_id_fkey" FOREIGN KEY ("ride_along_id") REFERENCES "ride_along"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard" ADD CONSTRAINT "scorecard_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

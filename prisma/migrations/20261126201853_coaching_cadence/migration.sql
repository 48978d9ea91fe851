-- CreateTable
CREATE TABLE "coaching_cadence" (
    "person_id" UUID NOT NULL,
    "weeks" SMALLINT NOT NULL,
    "since_day" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coaching_cadence_pkey" PRIMARY KEY ("person_id")
);

-- AddForeignKey
ALTER TABLE "coaching_cadence" ADD CONSTRAINT "coaching_cadence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "ahead_kept" (
    "person_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "seen_on" DATE NOT NULL,
    "view" JSONB,

    CONSTRAINT "ahead_kept_pkey" PRIMARY KEY ("person_id")
);

-- AddForeignKey
ALTER TABLE "ahead_kept" ADD CONSTRAINT "ahead_kept_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "available_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "digested_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_choices" (
    "person_id" UUID NOT NULL,
    "quiet_from" CHAR(5) NOT NULL,
    "quiet_until" CHAR(5) NOT NULL,
    "quiet_on_free_days" BOOLEAN NOT NULL,
    "has_digest" BOOLEAN NOT NULL,
    "digest_at" CHAR(5) NOT NULL,

    CONSTRAINT "notice_choices_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "notice_switch" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_shown" BOOLEAN NOT NULL,
    "is_in_digest" BOOLEAN NOT NULL,

    CONSTRAINT "notice_switch_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateTable
CREATE TABLE "notice_digest" (
    "person_id" UUID NOT NULL,
    "waiting_since" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "sent_on" DATE,

    CONSTRAINT "notice_digest_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "notice_person_id_available_at_id_idx" ON "notice"("person_id", "available_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notice_person_id_read_at_available_at_idx" ON "notice"("person_id", "read_at", "available_at" DESC);

-- CreateIndex
CREATE INDEX "notice_at_idx" ON "notice"("at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_person_id_dedupe_key_key" ON "notice"("person_id", "dedupe_key");

-- CreateIndex
CREATE INDEX "notice_digest_due_at_idx" ON "notice_digest"("due_at");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_switch" ADD CONSTRAINT "notice_switch_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_digest" ADD CONSTRAINT "notice_digest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('MAPPING', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED');

-- AlterTable
ALTER TABLE "opportunity_line" ALTER COLUMN "amount_minor" DROP NOT NULL;

-- CreateTable
CREATE TABLE "exchange_rate" (
    "currency" CHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "rate_ppm" BIGINT NOT NULL,

    CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("currency","day")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "state" "ImportState" NOT NULL,
    "started_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "answers" JSONB NOT NULL DEFAULT '{}',
    "findings" JSONB NOT NULL DEFAULT '{}',
    "failure" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "delimiter" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "headings" TEXT[],
    "row_count" INTEGER NOT NULL,
    "entity" TEXT,
    "columns" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "file_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("file_id","line")
);

-- CreateTable
CREATE TABLE "import_rejection" (
    "file_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "import_rejection_pkey" PRIMARY KEY ("file_id","line")
);

-- CreateTable
CREATE TABLE "import_change" (
    "import_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("import_id","entity","record_id")
);

-- CreateTable
CREATE TABLE "import_progress" (
    "import_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_progress_pkey" PRIMARY KEY ("import_id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "signature" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("signature")
);

-- CreateTable
CREATE TABLE "import_alias" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "target_id" UUID NOT NULL,

    CONSTRAINT "import_alias_pkey" PRIMARY KEY ("kind","key")
);

-- CreateIndex
CREATE INDEX "import_run_created_at_id_idx" ON "import_run"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "import_run_state_created_at_idx" ON "import_run"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_file_import_id_name_key" ON "import_file"("import_id", "name");

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

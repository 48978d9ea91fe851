-- CreateTable
CREATE TABLE "import_reading" (
    "file_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "read_under" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "staged" TEXT NOT NULL,
    "rejected" TEXT NOT NULL,

    CONSTRAINT "import_reading_pkey" PRIMARY KEY ("file_id","part")
);

-- Slices are written once, read once and forgotten: pressing them together costs more than the room.
ALTER TABLE "import_reading" ALTER COLUMN "staged" SET STORAGE EXTERNAL;

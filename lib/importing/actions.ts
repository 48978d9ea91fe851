"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { receiveFile } from "./commands/receive-file";
import { settleImport } from "./commands/settle-import";
import { discardImport, removeFile, startImport, takeBackImport } from "./commands/start-import";
import { importInput, receiveFileInput, removeFileInput, settleImportInput, versionedImportInput } from "./schema";

export const receiveFileAction = defineAction({
  name: "importing.receiveFile",
  permission: "import:run",
  input: receiveFileInput,
  isLong: true,
  run: receiveFile,
});

export const removeFileAction = defineAction({
  name: "importing.removeFile",
  permission: "import:run",
  input: removeFileInput,
  run: removeFile,
});

export const settleImportAction = defineAction({
  name: "importing.settle",
  permission: "import:run",
  input: settleImportInput,
  run: settleImport,
});

export const startImportAction = defineAction({
  name: "importing.start",
  permission: "import:run",
  input: versionedImportInput,
  run: startImport,
});

export const takeBackImportAction = defineAction({
  name: "importing.takeBack",
  permission: "import:run",
  input: versionedImportInput,
  run: takeBackImport,
});

export const discardImportAction = defineAction({
  name: "importing.discard",
  permission: "import:run",
  input: importInput,
  run: discardImport,
  redirectTo: () => "/import",
});

import { expect, test } from "vitest";
import { MESSAGES } from "@/app/i18n/messages";
import { ACCESS_MATRIX } from "@/lib/access/permissions/access-matrix";

// What these write is told when the import starts.
const SILENT = ["importing.receiveFile", "importing.removeFile", "importing.settle", "importing.discard"];

test.each(Object.keys(ACCESS_MATRIX).filter((action) => !SILENT.includes(action)))(
  "%s is told in words in both languages",
  (action) => {
    const [room, name] = action.split(".") as [string, string];
    for (const messages of Object.values(MESSAGES)) {
      const words = (messages as unknown as Record<string, { audit?: { actions?: Record<string, string> } }>)[room];
      expect(words?.audit?.actions?.[name]).toBeTypeOf("string");
    }
  },
);

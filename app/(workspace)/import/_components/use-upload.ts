import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { LARGEST_FILE } from "@/lib/importing/schema";
import { sendFile } from "./send-file";

/** Sends files one after the other, says what is going on and what went wrong, and leads to the import that they make. */
export function useUpload(importId: string | undefined) {
  const [t, format, router] = [useTranslations("importing.upload"), useFormatter(), useRouter()];
  const [doing, setDoing] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<string[]>([]);

  const sendOne = async (file: File, id: string | undefined) => {
    const { name } = file;
    if (file.size > LARGEST_FILE) return { id, problem: t("tooLarge", { name }) };
    const tell = (share: number) => {
      const percent = format.number(share, { style: "percent" });
      setDoing(share < 1 ? t("sending", { name, percent }) : t("reading", { name }));
    };
    tell(0);
    const answer = await sendFile(file, id, tell);
    if (answer.ok) return { id: answer.importId, problem: null };
    return { id, problem: answer.message ? `${name}: ${answer.message}` : t("lost", { name }) };
  };

  const send = async (files: readonly File[]) => {
    if (doing !== null || files.length === 0) return;
    let id = importId;
    const problems: string[] = [];
    for (const file of files) {
      const sent = await sendOne(file, id);
      id = sent.id;
      if (sent.problem) problems.push(sent.problem);
    }
    setDoing(null);
    setRefusals(problems);
    if (id === undefined) return;
    if (importId === undefined && problems.length === 0) router.push(`/import/${id}` as Route);
    else router.refresh();
  };
  return { doing, refusals, send };
}

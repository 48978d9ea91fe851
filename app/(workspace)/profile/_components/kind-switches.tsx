import { getTranslations } from "@/components/i18n/words";
import { BodyCell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { Choices } from "@/lib/notifications/domain/choices";
import { KIND_NAMES, NOTICE_KINDS, type NoticeKind } from "@/lib/notifications/domain/kinds";

/** A row for each kind and a switch for each place; what is about access stays in the application. */
export async function KindSwitches({ switches }: { switches: Choices["switches"] }) {
  const t = await getTranslations("notifications");
  return (
    <Table label={t("choices.kinds")}>
      <thead>
        <tr>
          <HeadCell>{t("choices.kind")}</HeadCell>
          <HeadCell>{t("choices.shown")}</HeadCell>
          <HeadCell>{t("choices.inDigest")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {KIND_NAMES.map((kind) => (
          <KindRow key={kind} kind={kind} own={switches[kind]} />
        ))}
      </tbody>
    </Table>
  );
}

async function KindRow({ kind, own }: { kind: NoticeKind; own: Choices["switches"][NoticeKind] }) {
  const t = await getTranslations("notifications");
  const name = t(`kinds.${kind}`);
  return (
    <tr>
      <RowHead>{name}</RowHead>
      <BodyCell>
        {NOTICE_KINDS[kind].isSecurity ? (
          <span className="text-small text-ink-4">{t("choices.always")}</span>
        ) : (
          <Switch name="shown" kind={kind} label={t("choices.shownFor", { kind: name })} isOn={own.isShown} />
        )}
      </BodyCell>
      <BodyCell>
        <Switch name="inDigest" kind={kind} label={t("choices.inDigestFor", { kind: name })} isOn={own.isInDigest} />
      </BodyCell>
    </tr>
  );
}

type SwitchProps = { name: "shown" | "inDigest"; kind: NoticeKind; label: string; isOn: boolean };

function Switch({ name, kind, label, isOn }: SwitchProps) {
  return (
    <label className="-m-2 inline-flex cursor-pointer p-2">
      <span className="sr-only">{label}</span>
      <input type="checkbox" name={name} value={kind} defaultChecked={isOn} className="focusable size-[18px] rounded" />
    </label>
  );
}

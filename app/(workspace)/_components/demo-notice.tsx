import { getTranslations } from "@/components/i18n/words";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/access/actor/actor";
import { mayLeaveDemo } from "@/lib/org/policy";

/** Above the home of whoever can leave the demo company: what they look at, and the way to data of their own. */
export async function DemoNotice({ actor }: { actor: Actor }) {
  if (!mayLeaveDemo(actor)) return null;
  const [t, own] = await Promise.all([getTranslations("shell"), getTranslations("org.ownData")]);
  return (
    <div className="no-print mb-6">
      <Notice tone="mute">
        {t("demoBanner")} <TextLink href="/settings/own-data">{own("title")}</TextLink>
      </Notice>
    </div>
  );
}

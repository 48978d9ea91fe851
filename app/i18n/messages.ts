import type {} from "next-intl";
import accessDe from "@/lib/access/messages/de.json";
import accessEn from "@/lib/access/messages/en.json";
import activitiesDe from "@/lib/activities/messages/de.json";
import activitiesEn from "@/lib/activities/messages/en.json";
import appointmentsDe from "@/lib/appointments/messages/de.json";
import appointmentsEn from "@/lib/appointments/messages/en.json";
import coachingDe from "@/lib/coaching/messages/de.json";
import coachingEn from "@/lib/coaching/messages/en.json";
import importingDe from "@/lib/importing/messages/de.json";
import importingEn from "@/lib/importing/messages/en.json";
import metricsDe from "@/lib/metrics/messages/de.json";
import metricsEn from "@/lib/metrics/messages/en.json";
import notificationsDe from "@/lib/notifications/messages/de.json";
import notificationsEn from "@/lib/notifications/messages/en.json";
import orgDe from "@/lib/org/messages/de.json";
import orgEn from "@/lib/org/messages/en.json";
import pipelineDe from "@/lib/pipeline/messages/de.json";
import pipelineEn from "@/lib/pipeline/messages/en.json";
import platformDe from "@/lib/platform/i18n/messages/de.json";
import platformEn from "@/lib/platform/i18n/messages/en.json";
import privacyDe from "@/lib/privacy/messages/de.json";
import privacyEn from "@/lib/privacy/messages/en.json";
import productsDe from "@/lib/products/messages/de.json";
import productsEn from "@/lib/products/messages/en.json";
import rideAlongsDe from "@/lib/ride-alongs/messages/de.json";
import rideAlongsEn from "@/lib/ride-alongs/messages/en.json";
import skillsDe from "@/lib/skills/messages/de.json";
import skillsEn from "@/lib/skills/messages/en.json";

const en = {
  ...platformEn,
  access: accessEn,
  org: orgEn,
  notifications: notificationsEn,
  products: productsEn,
  pipeline: pipelineEn,
  activities: activitiesEn,
  metrics: metricsEn,
  skills: skillsEn,
  appointments: appointmentsEn,
  rideAlongs: rideAlongsEn,
  coaching: coachingEn,
  importing: importingEn,
  privacy: privacyEn,
};

/** Every room brings its own texts; here they become one tree, whose English half types the keys. */
export type Messages = typeof en;

const de: Messages = {
  ...platformDe,
  access: accessDe,
  org: orgDe,
  notifications: notificationsDe,
  products: productsDe,
  pipeline: pipelineDe,
  activities: activitiesDe,
  metrics: metricsDe,
  skills: skillsDe,
  appointments: appointmentsDe,
  rideAlongs: rideAlongsDe,
  coaching: coachingDe,
  importing: importingDe,
  privacy: privacyDe,
};

/** English as it is written in Europe: days before months, and twenty-four hours. */
export const MESSAGES = { "en-GB": en, "de-DE": de } as const;

declare module "next-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: keyof typeof MESSAGES;
  }
}

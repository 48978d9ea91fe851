export type Role = "REP" | "MANAGER" | "EXECUTIVE";
export type Locale = "en" | "de";
export type Theme = "system" | "light" | "dark";

/** The settings of the installation that nearly every page needs, read together with the person. */
export type OrganisationSettings = {
  name: string;
  currency: string;
  currencyExponent: number;
  timeZone: string;
  weekStart: number;
  fiscalYearStartMonth: number;
  isDemo: boolean;
};

/** Who asks: a person with a session that still counts. */
export type Actor = {
  personId: string;
  sessionId: string;
  name: string;
  role: Role;
  isAdmin: boolean;
  locale: Locale;
  /** The language that the person has chosen; null leaves it to the browser, then to the organisation. */
  ownLocale: Locale | null;
  theme: Theme;
  timeZone: string;
  /** The zone that the person has chosen; null follows the organisation. */
  ownTimeZone: string | null;
  organisation: OrganisationSettings;
};

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
  theme: Theme;
  timeZone: string;
  organisation: OrganisationSettings;
};

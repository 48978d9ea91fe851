/** The id of nobody: under it stands the whole company, where other units stand under their team's. */
export const COMPANY_UNIT = "00000000-0000-0000-0000-000000000000";

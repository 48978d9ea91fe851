/** The types that an organisation begins with; `step` is the place in the funnel, counted from its mouth. */
export const BUILT_IN_ACTIVITY_TYPES = [
  { key: "call", icon: "phone", step: 1 },
  { key: "conversation", icon: "message-circle", step: 2 },
  { key: "appointment_booked", icon: "calendar-plus", step: 3 },
  { key: "appointment_held", icon: "calendar-check", step: 4 },
  { key: "demo", icon: "presentation", step: 5 },
  { key: "proposal", icon: "file-text", step: 6 },
  { key: "email", icon: "mail", step: null },
  { key: "referral_asked", icon: "users", step: null },
] as const satisfies readonly { key: string; icon: string; step: number | null }[];

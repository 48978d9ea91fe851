"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { definePublicAction } from "@/lib/access/action/define-public-action";
import { addAbsence, voidAbsence } from "./commands/absence";
import { sendAccessLink } from "./commands/access-link";
import { disablePerson, enablePerson, setLeaveDay } from "./commands/employment";
import { addRate, removeRate } from "./commands/exchange-rate";
import { addHoliday, carryHolidays, pasteHolidays, removeHoliday } from "./commands/holiday";
import { addCalendar, editCalendar, removeCalendar } from "./commands/holiday-calendar";
import { addDeputy, endDeputy, setLead } from "./commands/leadership";
import { leaveDemo } from "./commands/leave-demo";
import { movePerson } from "./commands/membership";
import { editOrganisation } from "./commands/organisation";
import { addPerson, editPerson } from "./commands/person";
import { setUp } from "./commands/set-up";
import { addTeam, editTeam, endTeam } from "./commands/team";
import { setWorkingPattern } from "./commands/working-pattern";
import {
  accessLinkInput,
  addAbsenceInput,
  addCalendarInput,
  addDeputyInput,
  addHolidayInput,
  addPersonInput,
  addRateInput,
  addTeamInput,
  carryHolidaysInput,
  editCalendarInput,
  editOrganisationInput,
  editPersonInput,
  editTeamInput,
  endDeputyInput,
  endTeamInput,
  leaveDemoInput,
  leaveInput,
  movePersonInput,
  pasteHolidaysInput,
  personVersionInput,
  removeCalendarInput,
  removeHolidayInput,
  removeRateInput,
  setLeadInput,
  setUpInput,
  voidAbsenceInput,
  workingPatternInput,
} from "./schema";

export const setUpAction = definePublicAction({
  name: "org.setUp",
  input: setUpInput,
  run: setUp,
  redirectTo: () => "/",
});

export const editOrganisationAction = defineAction({
  name: "org.editOrganisation",
  permission: "settings:manage",
  input: editOrganisationInput,
  run: editOrganisation,
});

export const leaveDemoAction = defineAction({
  name: "org.leaveDemo",
  permission: "settings:manage",
  input: leaveDemoInput,
  run: leaveDemo,
  redirectTo: () => "/setup",
});

export const addPersonAction = defineAction({
  name: "org.addPerson",
  permission: "people:manage",
  input: addPersonInput,
  run: addPerson,
  keeps: ({ personId }) => ({ personId, issued: null }),
});

export const editPersonAction = defineAction({
  name: "org.editPerson",
  permission: "people:manage",
  input: editPersonInput,
  run: editPerson,
});

export const sendAccessLinkAction = defineAction({
  name: "org.sendAccessLink",
  permission: "people:manage",
  input: accessLinkInput,
  run: sendAccessLink,
  keeps: ({ kind, isMailed }) => ({ kind, isMailed, link: "" }),
});

export const disablePersonAction = defineAction({
  name: "org.disablePerson",
  permission: "people:manage",
  input: personVersionInput,
  run: disablePerson,
});

export const enablePersonAction = defineAction({
  name: "org.enablePerson",
  permission: "people:manage",
  input: personVersionInput,
  run: enablePerson,
});

export const setLeaveDayAction = defineAction({
  name: "org.setLeaveDay",
  permission: "people:manage",
  input: leaveInput,
  run: setLeaveDay,
});

export const movePersonAction = defineAction({
  name: "org.movePerson",
  permission: "people:manage",
  input: movePersonInput,
  run: movePerson,
});

export const setWorkingPatternAction = defineAction({
  name: "org.setWorkingPattern",
  permission: "people:manage",
  input: workingPatternInput,
  run: setWorkingPattern,
});

export const addTeamAction = defineAction({
  name: "org.addTeam",
  permission: "people:manage",
  input: addTeamInput,
  run: addTeam,
});

export const editTeamAction = defineAction({
  name: "org.editTeam",
  permission: "people:manage",
  input: editTeamInput,
  run: editTeam,
});

export const endTeamAction = defineAction({
  name: "org.endTeam",
  permission: "people:manage",
  input: endTeamInput,
  run: endTeam,
});

export const setLeadAction = defineAction({
  name: "org.setLead",
  permission: "people:manage",
  input: setLeadInput,
  run: setLead,
});

export const addDeputyAction = defineAction({
  name: "org.addDeputy",
  permission: "people:manage",
  input: addDeputyInput,
  run: addDeputy,
});

export const endDeputyAction = defineAction({
  name: "org.endDeputy",
  permission: "people:manage",
  input: endDeputyInput,
  run: endDeputy,
});

export const addAbsenceAction = defineAction({
  name: "org.addAbsence",
  permission: "absence:manage",
  input: addAbsenceInput,
  run: addAbsence,
});

export const voidAbsenceAction = defineAction({
  name: "org.voidAbsence",
  permission: "absence:manage",
  input: voidAbsenceInput,
  run: voidAbsence,
});

export const addCalendarAction = defineAction({
  name: "org.addCalendar",
  permission: "settings:manage",
  input: addCalendarInput,
  run: addCalendar,
  redirectTo: ({ id }) => `/settings/holidays/${id}`,
});

export const editCalendarAction = defineAction({
  name: "org.editCalendar",
  permission: "settings:manage",
  input: editCalendarInput,
  run: editCalendar,
});

export const removeCalendarAction = defineAction({
  name: "org.removeCalendar",
  permission: "settings:manage",
  input: removeCalendarInput,
  run: removeCalendar,
  redirectTo: () => "/settings/holidays",
});

export const addHolidayAction = defineAction({
  name: "org.addHoliday",
  permission: "settings:manage",
  input: addHolidayInput,
  run: addHoliday,
});

export const removeHolidayAction = defineAction({
  name: "org.removeHoliday",
  permission: "settings:manage",
  input: removeHolidayInput,
  run: removeHoliday,
});

export const pasteHolidaysAction = defineAction({
  name: "org.pasteHolidays",
  permission: "settings:manage",
  input: pasteHolidaysInput,
  run: pasteHolidays,
});

export const carryHolidaysAction = defineAction({
  name: "org.carryHolidays",
  permission: "settings:manage",
  input: carryHolidaysInput,
  run: carryHolidays,
});

export const addRateAction = defineAction({
  name: "org.addRate",
  permission: "settings:manage",
  input: addRateInput,
  run: addRate,
});

export const removeRateAction = defineAction({
  name: "org.removeRate",
  permission: "settings:manage",
  input: removeRateInput,
  run: removeRate,
});

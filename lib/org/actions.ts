"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { definePublicAction } from "@/lib/access/action/define-public-action";
import { addAbsence, voidAbsence } from "./commands/absence";
import { sendAccessLink } from "./commands/access-link";
import { disablePerson, enablePerson, setLeaveDay } from "./commands/employment";
import { addDeputy, endDeputy, setLead } from "./commands/leadership";
import { movePerson } from "./commands/membership";
import { editOrganisation } from "./commands/organisation";
import { addPerson, editPerson } from "./commands/person";
import { setUp } from "./commands/set-up";
import { addTeam, editTeam, endTeam } from "./commands/team";
import { setWorkingPattern } from "./commands/working-pattern";
import {
  accessLinkInput,
  addAbsenceInput,
  addDeputyInput,
  addPersonInput,
  addTeamInput,
  editOrganisationInput,
  editPersonInput,
  editTeamInput,
  endDeputyInput,
  endTeamInput,
  leaveInput,
  movePersonInput,
  personVersionInput,
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

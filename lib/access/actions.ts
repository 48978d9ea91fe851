"use server";

import { defineAction } from "./action/define-action";
import { definePublicAction } from "./action/define-public-action";
import { acceptAccessLink } from "./commands/access-link";
import { chooseLocale } from "./commands/locale";
import { changePassword, signOut, signOutEverywhere, updateProfile } from "./commands/profile";
import { signIn } from "./commands/sign-in";
import { acceptLinkInput, changePasswordInput } from "./schema/password";
import { nothing, updateProfileInput } from "./schema/profile";
import { chooseLocaleInput, signInInput } from "./schema/sign-in";

export const signInAction = definePublicAction({
  name: "access.signIn",
  input: signInInput,
  run: signIn,
  redirectTo: ({ next }) => next,
});

export const acceptAccessLinkAction = definePublicAction({
  name: "access.acceptLink",
  input: acceptLinkInput,
  run: acceptAccessLink,
  redirectTo: () => "/",
});

export const chooseLocaleAction = definePublicAction({
  name: "access.chooseLocale",
  input: chooseLocaleInput,
  run: chooseLocale,
});

export const updateProfileAction = defineAction({
  name: "access.updateProfile",
  permission: "profile:write",
  input: updateProfileInput,
  run: updateProfile,
});

export const changePasswordAction = defineAction({
  name: "access.changePassword",
  permission: "profile:write",
  input: changePasswordInput,
  run: changePassword,
});

export const signOutAction = defineAction({
  name: "access.signOut",
  permission: "profile:write",
  input: nothing,
  run: signOut,
  redirectTo: () => "/sign-in",
});

export const signOutEverywhereAction = defineAction({
  name: "access.signOutEverywhere",
  permission: "profile:write",
  input: nothing,
  run: signOutEverywhere,
  redirectTo: () => "/sign-in",
});

import { z } from "zod";
import { password } from "@/lib/kernel/fields";

export const SHORTEST_PASSWORD = 10;

export const newPassword = password(SHORTEST_PASSWORD);

export const acceptLinkInput = z.object({ token: z.string().min(20).max(100), newPassword });

export type AcceptLinkInput = z.infer<typeof acceptLinkInput>;

export const changePasswordInput = z.object({ currentPassword: z.string().min(1).max(200), newPassword });

export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

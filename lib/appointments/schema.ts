import { z } from "zod";

export const openFeedInput = z.object({});
export const closeFeedInput = z.object({});

export type OpenFeedInput = z.output<typeof openFeedInput>;
export type CloseFeedInput = z.output<typeof closeFeedInput>;

/** Where the proxy writes the path of a request, so that a gate can lead back to it after sign-in. */
export const PATH_HEADER = "x-ridealong-path";

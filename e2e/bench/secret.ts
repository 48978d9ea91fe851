/** What signs the sessions of the benchmark; its servers listen to this machine alone. */
export const SECRET = "a secret for the benchmark alone, long enough";

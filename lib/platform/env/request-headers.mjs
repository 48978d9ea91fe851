/** What our server writes into a request for the pages that answer it. Whatever a browser sends under these names is lost. */
export const NONCE_HEADER = "x-nonce";
export const PATH_HEADER = "x-ridealong-path";

import { expect, test } from "vitest";
import { isLoopback } from "./loopback";

test.each(["localhost", "::1", "127.0.0.1", "127.8.8.8"])("%s is this machine alone", (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each(["0.0.0.0", "::", "", "127.0.0.1.example.com", "localhost.example", "10.127.0.1", "1127.0.0.1", "127.1"])(
  "%j can be reached by others",
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);

const NEWLINE = 10;

/** Reads a stream of bytes in whole lines, without ever holding more than the longest of them and one piece of the stream. */
export function readLines(chunks) {
  const blocks = readBlocks(chunks);
  return {
    /** The next line with its end; null when there is none. */
    async line() {
      const lines = await blocks.next();
      if (!lines) return null;
      const end = lines.indexOf(NEWLINE) + 1;
      blocks.putBack(lines.subarray(end));
      return lines.subarray(0, end);
    },

    /** All lines up to the given one, which is swallowed. Returns whether it came. */
    async *until(last) {
      for (let lines = await blocks.next(); lines; lines = await blocks.next()) {
        const at = lineAt(lines, last);
        if (at > 0) yield lines.subarray(0, at);
        else if (at < 0) yield lines;
        if (at < 0) continue;
        blocks.putBack(lines.subarray(at + last.length));
        return true;
      }
      return false;
    },

    async isAtEnd() {
      return (await blocks.next()) === null && !blocks.hasUnfinished();
    },
  };
}

/** Some whole lines at a time, and null at the end. A last line without its end is as good as missing. */
function readBlocks(chunks) {
  const source = chunks[Symbol.asyncIterator]();
  let ahead = null;
  let unfinished = [];

  async function read() {
    for (;;) {
      const { value, done } = await source.next();
      if (done) return null;
      const end = value.lastIndexOf(NEWLINE) + 1;
      if (end === 0) {
        unfinished.push(value);
        continue;
      }
      const lines = Buffer.concat([...unfinished, value.subarray(0, end)]);
      unfinished = end < value.length ? [value.subarray(end)] : [];
      return lines;
    }
  }

  return {
    async next() {
      const kept = ahead;
      ahead = null;
      return kept ?? (await read());
    },
    /** What `next` gave and nobody used. */
    putBack(bytes) {
      ahead = bytes.length > 0 ? bytes : null;
    },
    hasUnfinished: () => unfinished.length > 0,
  };
}

/** Where a line that is exactly this one begins, or -1. */
function lineAt(lines, line) {
  let at = lines.indexOf(line);
  while (at > 0 && lines[at - 1] !== NEWLINE) at = lines.indexOf(line, at + 1);
  return at;
}

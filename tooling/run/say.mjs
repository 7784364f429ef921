let stream = process.stdout;

/** With `--json` standard output belongs to the command alone: progress moves to standard error. */
export function sayOnStandardError() {
  stream = process.stderr;
}

/** Prints one line of progress. */
export function say(line) {
  stream.write(`${line}\n`);
}

/** What a child process gets as its three streams when its output is shown as it comes. */
export function shownStreams() {
  return ['inherit', stream === process.stderr ? 2 : 'inherit', 'inherit'];
}

import type { WrittenGraph } from '@ds4sscc/linked-data';
import type { Terminal } from './terminal.js';
import { visible } from './visible.js';

/** Statements that are named; all are counted. */
const mostShown = 10;

/** The text of a graph that was written, after saying what the syntax could not hold. */
export function writtenText({ text, findings }: WrittenGraph, terminal: Terminal): string {
  for (const { message } of findings.slice(0, mostShown)) terminal.printError(`ds4sscc: ${visible(message)}\n`);
  const more = findings.length - mostShown;
  if (more > 0) terminal.printError(`ds4sscc: and ${more} more statements were left out\n`);
  return text;
}

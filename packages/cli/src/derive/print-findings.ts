import { type Finding, sourceAndLine } from '@ds4sscc/findings';
import type { Terminal } from '../terminal.js';
import { visible } from '../visible.js';

/** Findings that are shown; all are counted. */
const mostShown = 20;

/** Errors and warnings one by one; what is only good to know is counted. */
export function printFindings(findings: readonly Finding[], terminal: Terminal): void {
  const serious = findings.filter(({ level }) => level !== 'info');
  for (const { level, location, message } of serious.slice(0, mostShown))
    terminal.printError(`ds4sscc: ${level}: ${visible(`${sourceAndLine(location)}: ${message}`)}\n`);
  const more = serious.length - mostShown;
  if (more > 0) terminal.printError(`ds4sscc: and ${more} more\n`);
}

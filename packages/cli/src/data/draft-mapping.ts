import { openData } from '@ds4sscc/data-models/node';
import { draftMapping } from '@ds4sscc/data-models/csv';
import type { Model } from '@ds4sscc/data-models';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { writeOutput } from '../write-output.js';
import { createLossList } from './loss-list.js';

const headBytes = 65_536;

/** Writes a mapping for a table, matched with a model by the names of its columns, and says what is left to do. */
export async function writeMappingDraft(
  file: string,
  model: Model,
  target: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const problems = createLossList();
  const { chunks } = await openData(file, { onFinding: problems.add });
  const decoder = new TextDecoder();
  let head = '';
  for await (const chunk of chunks) {
    head += decoder.decode(chunk, { stream: true });
    if (head.length >= headBytes) break;
  }
  if (head === '') {
    terminal.printError(`${problems.text()}There is nothing in ${file} to make a mapping for.\n`);
    return exitCodes.unreadable;
  }
  const { mapping, unmatched, missing } = draftMapping(head, model);
  await writeOutput(`${JSON.stringify(mapping, undefined, 2)}\n`, target, terminal);
  const notes = [
    ...(unmatched.length > 0 ? [`Columns that no attribute was found for: ${unmatched.join(', ')}`] : []),
    ...(missing.length > 0 ? [`Attributes that ${model.type} needs and no column gives: ${missing.join(', ')}`] : []),
    'It is a draft: look at each column before you rely on it.',
  ];
  terminal.printError(`${notes.join('\n')}\n`);
  return exitCodes.fine;
}

import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Decision, Policy } from '@ds4sscc/policy';
import { createFolder } from '../create-folder.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writtenText } from '../written-text.js';

/**
 * Writes a decision as a compliance report: Turtle for `.ttl`, JSON-LD for `.jsonld` and `.json`.
 *
 * @throws {UsageError} where the file cannot be written.
 */
export async function writeComplianceReport(
  file: string,
  policies: readonly Policy[],
  decision: Decision,
  terminal: Terminal,
): Promise<void> {
  const { toComplianceReport } = await import('@ds4sscc/policy/compliance-report');
  const jsonLd = JSON.stringify(toComplianceReport(policies, decision, { complete: true }), null, 2);
  const text = file.toLowerCase().endsWith('.ttl') ? await asTurtle(jsonLd, terminal) : `${jsonLd}\n`;
  try {
    await createFolder(dirname(file));
    await writeFile(file, text);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new UsageError(`the compliance report cannot be written: ${error.message}`);
    throw error;
  }
}

/**
 * The name says the syntax; asked for before anything is decided.
 *
 * @throws {UsageError} where it says none that we write.
 */
export function mustNameASyntax(file: string): void {
  if (/\.(?:ttl|jsonld|json)$/i.test(file)) return;
  throw new UsageError(`--report ${file}: name a file that ends in .ttl (Turtle), .jsonld or .json (JSON-LD)`);
}

async function asTurtle(jsonLd: string, terminal: Terminal): Promise<string> {
  const { parseGraph } = await import('@ds4sscc/linked-data');
  const { writeTurtle } = await import('@ds4sscc/linked-data/write/turtle');
  const { graph } = await parseGraph(jsonLd, { source: 'report.jsonld', syntax: 'json-ld' });
  const prefixes = {
    dct: 'http://purl.org/dc/terms/',
    odrl: 'http://www.w3.org/ns/odrl/2/',
    report: 'https://w3id.org/force/compliance-report#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  };
  return writtenText(writeTurtle(graph, { prefixes }), terminal);
}

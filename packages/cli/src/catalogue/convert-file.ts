import { readFile, writeFile } from 'node:fs/promises';
import type { WrittenConversion } from '@ds4sscc/catalogue/convert/ckan';
import { openData } from '@ds4sscc/data-models/node';
import { decodeText, type Finding, nearestWord } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { createLossList } from '../data/loss-list.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { openOutput } from '../output-file.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { graphWriter } from './graph-writer.js';
import { readCatalogue, type ReadCatalogue } from './read-catalogue.js';

/** What the command line says about a conversion. */
export interface ConvertFlags {
  readonly to: string;
  readonly from?: string;
  readonly output?: string;
  readonly report?: string;
  readonly strict?: boolean;
  readonly site?: string;
  readonly layout: string;
  readonly participant?: string;
  readonly offers?: string;
  readonly connector?: string;
  readonly transferFormat?: string;
}

/** Converts a file or standard input; what is lost goes to standard error, and to a file where one is named. */
export async function convertFile(file: string, flags: ConvertFlags, terminal: Terminal): Promise<ExitCode> {
  // A misspelt word is said before anything is read.
  const write = await writerOf(flags);
  const losses = createLossList();
  const all: Finding[] = [];
  const take = (found: Finding): void => {
    all.push(found);
    losses.add(found);
  };
  const input = await openData(file, { onFinding: take });
  const { text, findings } = decodeText(await bytesOf(input.chunks), input.name);
  for (const found of findings) take(found);
  if (losses.anyUnreadable() && text === '') {
    terminal.printError(losses.text());
    return exitCodes.unreadable;
  }
  const read = await readCatalogue(text, { source: input.name, from: flags.from, site: flags.site });
  for (const found of read.findings) take(found);
  const written = await write(read.document);
  for (const found of written.findings) take(found);
  if (flags.report !== undefined) await writeReport(flags.report, { from: read.format, to: flags.to, losses: all });
  if (
    written.text !== undefined &&
    read.format !== undefined &&
    !(await writeText(written.text, flags.output, terminal))
  )
    return exitCodes.fine;
  const kept = read.document.graph.size - written.lost;
  terminal.printError(
    `${losses.text()}${kept} of ${read.document.graph.size} statements of ${input.name} are in the ${flags.to}.\n`,
  );
  if (losses.anyUnreadable()) return exitCodes.unreadable;
  if (written.text === undefined) return exitCodes.findings;
  return flags.strict && losses.any() ? exitCodes.findings : exitCodes.fine;
}

/** A document as text, and what it does not hold. */
interface WrittenDocument {
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
  /** How many statements are lost. */
  readonly lost: number;
}

type DocumentWriter = (document: GraphDocument) => Promise<WrittenDocument>;

const otherFormats = ['ckan', 'dsp', 'schema-org'] as const;

async function writerOf(flags: ConvertFlags): Promise<DocumentWriter> {
  const { to, site, layout } = flags;
  if (to === 'ckan') {
    const { toCkan } = await import('@ds4sscc/catalogue/convert/ckan');
    if (layout !== 'extras' && layout !== 'custom')
      throw new UsageError(`--layout "${layout}" is neither extras nor custom`);
    return async (document) =>
      textOf(toCkan(document, { layout, ...(site !== undefined && { site: withoutSlash(site) }) }));
  }
  if (to === 'schema-org') {
    const { toSchemaOrg } = await import('@ds4sscc/catalogue/convert/schema-org');
    return async (document) => textOf(toSchemaOrg(document));
  }
  if (to === 'dsp') {
    const { toDsp } = await import('@ds4sscc/catalogue/convert/dsp');
    const options = await dspOptions(flags);
    return async (document) => textOf(toDsp(document, options));
  }
  const meant = nearestWord(to, otherFormats);
  if (meant !== undefined) throw new UsageError(`--to ${to}: there is no such format; did you mean "${meant}"?`);
  const write = await graphWriter(to, undefined);
  const { dcatApProfile } = await import('@ds4sscc/catalogue');
  return async ({ graph, prefixes, source }) => {
    const { text, findings } = write(graph, { prefixes: { ...dcatApProfile.prefixes, ...prefixes }, source });
    return { text, findings, lost: findings.length };
  };
}

function textOf({ value, losses, findings }: WrittenConversion): WrittenDocument {
  return {
    text: value === undefined ? undefined : `${JSON.stringify(value, undefined, 2)}\n`,
    findings: [...findings, ...losses.map(({ finding }) => finding)],
    lost: losses.length,
  };
}

async function dspOptions({
  participant,
  offers,
  connector,
  transferFormat,
}: ConvertFlags): Promise<NonNullable<Parameters<typeof import('@ds4sscc/catalogue/convert/dsp').toDsp>[1]>> {
  const [, id, endpointURL] = /^([^=]+)=(.+)$/.exec(connector ?? '') ?? [];
  if (connector !== undefined && (id === undefined || endpointURL === undefined))
    throw new UsageError('--connector is an identifier and an address, as in urn:connector=https://city.example/dsp');
  return {
    ...(participant !== undefined && { participantId: participant }),
    ...(offers !== undefined && { offers: await readOffers(offers) }),
    ...(id !== undefined && endpointURL !== undefined && { service: { id, endpointURL } }),
    ...(transferFormat !== undefined && { format: transferFormat }),
  };
}

async function readOffers(path: string): Promise<Readonly<Record<string, readonly never[]>>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const { parseJson } = await import('@ds4sscc/findings');
  const { value } = parseJson(text, path);
  const isLists = typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);
  if (!isLists) throw new UsageError(`${path} is no JSON object with a list of offers for each IRI of a dataset`);
  return value as Readonly<Record<string, readonly never[]>>;
}

function withoutSlash(address: string): string {
  return address.endsWith('/') ? address.slice(0, -1) : address;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** Whether anybody took the text: a reader such as `head` may have gone. */
async function writeText(text: string, path: string | undefined, terminal: Terminal): Promise<boolean> {
  const target = await openOutput(path, terminal);
  try {
    const isTaken = await target.write(Buffer.from(text));
    if (isTaken) await target.commit();
    return isTaken;
  } finally {
    await target.discard();
  }
}

async function writeReport(
  path: string,
  report: { readonly from: ReadCatalogue['format']; readonly to: string; readonly losses: readonly Finding[] },
): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`).catch((error: unknown) => {
    throw new UsageError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  });
}

import { readFile } from 'node:fs/promises';
import type { Json, ToDspOptions } from '@ds4sscc/catalogue/convert/dsp';
import { UsageError } from '../usage-error.js';
import type { ConvertFlags } from './convert-file.js';

/**
 * What the command line gives beside the catalogue.
 *
 * @throws {UsageError} where it cannot be understood, or the file of offers cannot be read.
 */
export async function dspOptions({
  participant,
  offers,
  connector,
  transferFormat,
}: ConvertFlags): Promise<ToDspOptions> {
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

async function readOffers(path: string): Promise<Readonly<Record<string, readonly Json[]>>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const { parseJson } = await import('@ds4sscc/findings');
  const { value } = parseJson(text, path);
  const isLists = typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);
  if (!isLists) throw new UsageError(`${path} is no JSON object with a list of offers for each IRI of a dataset`);
  return value as Readonly<Record<string, readonly Json[]>>;
}

import type { WrittenConversion } from '@ds4sscc/catalogue/convert/ckan';
import type { Finding } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { UsageError } from '../usage-error.js';
import { catalogueFormats, mustBeAmong } from './catalogue-formats.js';
import type { ConvertFlags } from './convert-file.js';
import { dspOptions } from './dsp-options.js';
import { graphWriter } from './graph-writer.js';

/** A document as text, and what it does not hold. */
interface WrittenDocument {
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
  /** How many statements are lost. */
  readonly lost: number;
}

type DocumentWriter = (document: GraphDocument) => Promise<WrittenDocument>;

/**
 * The writer of a format.
 *
 * @throws {UsageError} for a format that there is not, or an option that makes no sense.
 */
export async function catalogueWriter(flags: ConvertFlags): Promise<DocumentWriter> {
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
  const write = await graphWriter(mustBeAmong('--to', to, catalogueFormats, 'format'), undefined);
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

function withoutSlash(address: string): string {
  return address.endsWith('/') ? address.slice(0, -1) : address;
}

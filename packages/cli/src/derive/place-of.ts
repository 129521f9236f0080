import { basename, dirname, extname } from 'node:path';
import type { ArtefactKind } from '@ds4sscc/blueprint/derive';
import { nearestWord } from '@ds4sscc/findings';
import type { DeriveFlags } from '../derive-command.js';
import { UsageError } from '../usage-error.js';

/** Where derived files go. */
export type Place = { readonly formats: readonly string[] | undefined } & (
  | { readonly kind: 'default' }
  | { readonly kind: 'standard output' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'file'; readonly folder: string; readonly name: string }
);

/**
 * Reads `--output` and `--format` together: of one artefact, a name with an ending is a file.
 *
 * @throws {UsageError} where the format is none of the artefact's, and where one is asked of several.
 */
export function placeOf(
  { output, format, check, force }: Pick<DeriveFlags, 'output' | 'format' | 'check' | 'force'>,
  kinds: readonly ArtefactKind[],
): Place {
  const [only, ...others] = kinds;
  const single = others.length === 0 ? only : undefined;
  if (format !== undefined && !single) throw new UsageError('--format needs the one artefact that is to be in it');
  if (check === true && force === true) throw new UsageError('--check writes nothing, so that --force means nothing');
  const chosen = format === undefined || !single ? undefined : [mustBeAmong(format, single)];
  if (output === '-') {
    if (!single) throw new UsageError('--output - needs the one artefact that is to be printed');
    if (check === true) throw new UsageError('--check compares files, and --output - has none');
    return { kind: 'standard output', formats: chosen ?? single.usual.slice(0, 1) };
  }
  if (output === undefined) return { kind: 'default', formats: chosen };
  const ending = output.endsWith('/') ? '' : extname(output).slice(1).toLowerCase();
  if (!single || ending === '') return { kind: 'folder', folder: output, formats: chosen };
  const told = Object.keys(single.formats).find(
    (name) => endingOf(single, name) === ending || aliases[ending] === name,
  );
  const formats = chosen ?? (told === undefined ? undefined : [told]);
  if (formats === undefined)
    throw new UsageError(
      `${output}: no format of ${single.id} ends in ".${ending}"; say which with --format: ${Object.keys(single.formats).join(', ')}`,
    );
  return { kind: 'file', folder: dirname(output), name: basename(output), formats };
}

/** Endings that stand for a syntax and are not those that we give. */
const aliases: Readonly<Record<string, string>> = { json: 'json-ld', xml: 'rdf-xml' };

function endingOf({ formats }: ArtefactKind, name: string): string {
  return formats[name]?.split('.').at(-1) ?? '';
}

function mustBeAmong(format: string, { id, formats }: ArtefactKind): string {
  const names = Object.keys(formats);
  if (names.includes(format)) return format;
  const meant = nearestWord(format, names);
  throw new UsageError(
    `--format ${format}: ${id} has no such format; ${meant === undefined ? `there are ${names.join(', ')}` : `did you mean "${meant}"?`}`,
  );
}

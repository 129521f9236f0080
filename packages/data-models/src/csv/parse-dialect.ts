import type { Reporter } from '../checks/reporter.js';
import { encodingUnknown } from './csv-rules.js';
import { defaultDialect, type Dialect } from './dialect.js';
import { knownEncoding } from './known-encoding.js';
import { type MappingObject, readObject } from './mapping-reader.js';

/** Reads the description of a dialect; what it does not say has its default. */
export function parseDialect(value: unknown, pointer: string, report: Reporter): Dialect {
  const found = value === undefined ? undefined : readObject(value, pointer, 'dialect', report);
  if (!found) return defaultDialect;
  const header = found.boolean('header') ?? true;
  return {
    encoding: encodingOf(found, report),
    delimiter: oneCharacter(found, 'delimiter') ?? defaultDialect.delimiter,
    quoteChar: found.get('quoteChar') === null ? null : (oneCharacter(found, 'quoteChar') ?? defaultDialect.quoteChar),
    doubleQuote: found.boolean('doubleQuote') ?? true,
    commentPrefix:
      found.get('commentPrefix') === null
        ? null
        : (oneCharacter(found, 'commentPrefix') ?? defaultDialect.commentPrefix),
    header,
    headerRowCount: found.count('headerRowCount') ?? (header ? 1 : 0),
    skipRows: found.count('skipRows') ?? 0,
    skipColumns: found.count('skipColumns') ?? 0,
    skipBlankRows: found.boolean('skipBlankRows') ?? false,
    skipInitialSpace: found.boolean('skipInitialSpace') ?? false,
    trim: trimOf(found),
  };
}

function encodingOf(found: MappingObject, report: Reporter): string {
  const encoding = found.text('encoding');
  if (encoding === undefined) return defaultDialect.encoding;
  const known = knownEncoding(encoding);
  if (known !== undefined) return known;
  report(encodingUnknown, found.at('encoding'), { encoding: encoding.slice(0, 40) }, { value: encoding });
  return defaultDialect.encoding;
}

function oneCharacter(found: MappingObject, key: string): string | undefined {
  const text = found.text(key);
  if (text === undefined || (text.length === 1 && text !== '\n' && text !== '\r')) return text;
  return found.wrong(key, 'one character');
}

function trimOf(found: MappingObject): Dialect['trim'] {
  const trim = found.get('trim');
  if (trim === undefined || trim === false || trim === 'false') return false;
  if (trim === true || trim === 'true') return true;
  return trim === 'start' || trim === 'end' ? trim : (found.wrong('trim', 'true, false, "start" or "end"') ?? false);
}

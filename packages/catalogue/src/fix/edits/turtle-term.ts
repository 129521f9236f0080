import type { Term } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';
import type { TurtleScan } from './scan-turtle.js';

/** Writes terms the way the text around them does: with its prefixes where they are declared once, before the place. */
export function createTurtleTerms(
  scan: TurtleScan,
  lineMode: boolean,
): (term: Term, place: number) => string | undefined {
  const times = new Map<string, number>();
  for (const { name } of scan.prefixes) times.set(name, (times.get(name) ?? 0) + 1);
  const usable = lineMode
    ? []
    : scan.prefixes
        .filter(({ name, iri }) => times.get(name) === 1 && /^[a-z][a-z0-9+.-]*:/i.test(iri))
        .sort((a, b) => b.iri.length - a.iri.length);
  const iri = (value: string, place: number): string | undefined => {
    for (const prefix of usable) {
      if (prefix.end > place || !value.startsWith(prefix.iri)) continue;
      const local = value.slice(prefix.iri.length);
      if (/^[A-Za-z_][\w-]*$/.test(local)) return `${prefix.name}:${local}`;
    }
    return /[\u0000-\u0020<>"{}|\\^`]/.test(value) ? undefined : `<${value}>`;
  };
  return (term, place) => {
    if (term.termType === 'NamedNode') return iri(term.value, place);
    // A label that the author wrote begins with "_" in the graph; others have none in the text.
    if (term.termType === 'BlankNode') return term.value.startsWith('_') ? `_:${term.value.slice(1)}` : undefined;
    const suffix = literalSuffix(term, (type) => iri(type, place));
    return suffix === undefined ? undefined : `"${escapeString(term.value)}"${suffix}`;
  };
}

/** Language or datatype, as they follow the quoted part of a literal. */
export function literalSuffix(
  { language, datatype }: Term & { termType: 'Literal' },
  iri: (value: string) => string | undefined,
): string | undefined {
  if (language) return /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(language) ? `@${language}` : undefined;
  if (datatype.value === `${xsd}string`) return '';
  const type = iri(datatype.value);
  return type === undefined ? undefined : `^^${type}`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeString(text: string): string {
  return text.replace(/[\\"\n\r\t]/g, (sign) => escapes[sign] as string);
}

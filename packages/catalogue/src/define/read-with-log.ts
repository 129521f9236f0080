import type { FindingDetail, Rule } from '@ds4sscc/findings';
import { definitionClass } from './definition-class.js';
import type { DefinitionLog } from './definition-log.js';
import { describedTwice, invalidValue, notDescribed } from './definition-rules.js';
import { isRecord } from './is-record.js';
import type { DefinedNode } from './defined-node.js';
import { readResource } from './read-resource.js';

/** How a definition is read. */
export interface DefinitionOptions {
  /** Language of texts that do not say theirs, as a tag such as `nl`. Where left out, a catalogue's only `language`. */
  readonly defaultLanguage?: string;
}

/** Takes a finding apart, so that each caller can place it in its own way. */
export type ReportProblem = <Args>(rule: Rule<Args>, pointer: string, args: Args, detail?: FindingDetail) => void;

/**
 * Reads a definition of a class. A `whole` one, such as a catalogue, describes everything that it points to; a piece may
 * point to what stands elsewhere in the catalogue it becomes part of.
 */
export function readWithLog(
  label: string,
  input: unknown,
  whole: boolean,
  { defaultLanguage }: DefinitionOptions,
  report: ReportProblem,
): DefinedNode | undefined {
  const known = createResourceLog();
  const log: DefinitionLog = {
    report,
    described(iri, described, pointer, content) {
      const first = known.add(iri, described, pointer, content);
      if (first !== undefined) report(describedTwice, pointer, { iri, first });
    },
    referred: known.refer,
  };
  if (!isRecord(input)) {
    report(invalidValue, '', { key: label.toLowerCase(), expected: 'an object' }, { value: input });
    return undefined;
  }
  const read = readResource(label, input, '', { log, language: defaultLanguage, above: [] });
  if (whole) {
    for (const { label, key, pointer } of known.unresolved()) {
      const needs = [...definitionClass(label).uses.values()].filter(({ min }) => min > 0).map(({ key }) => key);
      report(notDescribed, pointer, { key, thing: label.toLowerCase(), needs: ['iri', ...needs] });
    }
  }
  return read;
}

interface Reference {
  readonly iri: string;
  readonly label: string;
  readonly key: string;
  readonly pointer: string;
}

/** The resources that have an IRI: what is described where, and what is pointed to. */
function createResourceLog() {
  const descriptions = new Map<
    string,
    { readonly pointer: string; readonly content: string; readonly labels: Set<string> }
  >();
  const references: Reference[] = [];
  return {
    /** Where it is described differently, if it is. */
    add(iri: string, label: string, pointer: string, content: string): string | undefined {
      const known = descriptions.get(iri);
      if (!known) descriptions.set(iri, { pointer, content, labels: new Set([label]) });
      else known.labels.add(label);
      return known && known.content !== content ? known.pointer : undefined;
    },
    refer(iri: string, label: string, key: string, pointer: string): void {
      references.push({ iri, label, key, pointer });
    },
    unresolved: (): readonly Reference[] =>
      references.filter(({ iri, label }) => descriptions.get(iri)?.labels.has(label) !== true),
  };
}

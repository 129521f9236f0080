import type { FindingDetail, Rule } from '@ds4sscc/findings';
import { definitionClass } from './definition-class.js';
import type { DefinitionLog } from './definition-log.js';
import { describedTwice, invalidValue, notDescribed } from './definition-rules.js';
import { isRecord } from './is-record.js';
import type { DefinedNode } from './defined-node.js';
import { readResource } from './read-resource.js';
import { withoutRepeats } from './without-repeats.js';

/** How a definition is read. */
export interface DefinitionOptions {
  /** Language of texts that do not say theirs, as a tag such as `nl`. Where left out, a catalogue's only `language`. */
  readonly defaultLanguage?: string;
}

/** Takes a finding apart, so that each caller can place it in its own way. */
export type ReportProblem = <Args>(rule: Rule<Args>, pointer: string, args: Args, detail?: FindingDetail) => void;

/** A definition that was read, and where each resource that has an IRI is described. */
export interface ReadNode {
  readonly node: DefinedNode | undefined;
  pointerOf(iri: string): string | undefined;
}

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
): ReadNode {
  const known = createResourceLog();
  const log: DefinitionLog = {
    report,
    described(iri, described, pointer, content) {
      const before = known.add(iri, described, pointer, content);
      if (before && before.content !== content) report(describedTwice, pointer, { iri, first: before.pointer });
    },
    referred: known.refer,
  };
  if (!isRecord(input)) {
    report(invalidValue, '', { key: label.toLowerCase(), expected: 'an object' }, { value: input });
    return { node: undefined, pointerOf: known.pointerOf };
  }
  const node = readResource(label, input, '', { log, language: defaultLanguage, above: [] });
  for (const { iri, label, key, pointer } of known.unresolved()) {
    const { uses, demanding } = definitionClass(label);
    const first = known.pointerOf(iri);
    if (demanding) {
      const needs = [...uses.values()].filter(({ min }) => min > 0).map(({ key }) => key);
      if (whole) report(notDescribed, pointer, { key, thing: label.toLowerCase(), needs: ['iri', ...needs] });
    } else if (first !== undefined) {
      // A dataset that stands for a licence would have to keep to what the profile says of licences.
      report(describedTwice, pointer, { iri, first });
    }
  }
  return { node: node && withoutRepeats(node), pointerOf: known.pointerOf };
}

interface Reference {
  readonly iri: string;
  readonly label: string;
  readonly key: string;
  readonly pointer: string;
}

interface Description {
  readonly pointer: string;
  readonly content: string;
  readonly labels: Set<string>;
}

/** The resources that have an IRI: what is described where, and what is pointed to. */
function createResourceLog() {
  const descriptions = new Map<string, Description>();
  const references: Reference[] = [];
  return {
    /** Its description so far, if there is one. */
    add(iri: string, label: string, pointer: string, content: string): Description | undefined {
      const known = descriptions.get(iri);
      if (!known) descriptions.set(iri, { pointer, content, labels: new Set([label]) });
      else known.labels.add(label);
      return known;
    },
    refer(iri: string, label: string, key: string, pointer: string): void {
      references.push({ iri, label, key, pointer });
    },
    pointerOf: (iri: string): string | undefined => descriptions.get(iri)?.pointer,
    unresolved: (): readonly Reference[] =>
      references.filter(({ iri, label }) => descriptions.get(iri)?.labels.has(label) !== true),
  };
}

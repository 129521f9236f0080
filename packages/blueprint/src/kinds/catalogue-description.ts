import { checkCatalogue, rules as catalogueRules } from '@ds4sscc/catalogue';
import { definitionRules, type ReadDefinition, readDefinition, toGraph } from '@ds4sscc/catalogue/define';
import { jsonRules, type JsonDocument, type Location, parseJson } from '@ds4sscc/findings';
import type { CompactGraph } from '@ds4sscc/linked-data';
import { readText } from '../open-source.js';
import { parseYaml, yamlRules } from '../parse-yaml.js';
import type { SourceKind } from './source-kind.js';

/** What a description is read with, and what becomes of it. */
export interface DescriptionUse {
  /** Language of texts that do not say theirs. */
  readonly defaultLanguage: string | undefined;
  /** Takes the graph of a description that conforms. */
  take(graph: CompactGraph): void;
}

/** A catalogue as people write it down, in YAML or JSON. */
export function catalogueDescription({ defaultLanguage, take }: DescriptionUse): SourceKind {
  return {
    recognise: () => true,
    async check(source, context) {
      const { text, findings } = await readText(source);
      context.add(findings);
      if (text === undefined) return { kind: 'catalogue description', outcome: 'unreadable', contents: {} };
      const document = parseDescription(text, source.name);
      const read = readDefinition(document, defaultLanguage === undefined ? {} : { defaultLanguage });
      context.tested([...definitionRules, ...jsonRules, ...yamlRules]);
      context.add(read.findings);
      if (!read.catalogue) return { kind: 'catalogue description', outcome: 'checked', contents: {} };
      const graph = toGraph(read.catalogue);
      const { name } = source;
      context.tested(catalogueRules);
      const found = checkCatalogue({ source: name, syntax: undefined, graph, findings: [], prefixes: {}, lineText });
      // The graph has no lines of its own; those of the description say where to add what is missing.
      context.add(found.map((one) => ({ ...one, location: { ...one.location, ...placeOf(read, one.location.node) } })));
      take(graph);
      return { kind: 'catalogue description', outcome: 'checked', contents: { statements: graph.size } };
    },
  };
}

const lineText = (): string => '';

function placeOf(read: ReadDefinition, node: string | undefined): Partial<Location> {
  if (node === undefined || node.startsWith('_:')) return {};
  const { line, column } = read.locate(node);
  return { ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}

/** JSON is YAML, but its own reader is quicker, and has no limit of length. */
function parseDescription(text: string, name: string): JsonDocument {
  return /^\s*[[{]/.test(text) && !/\.ya?ml$/i.test(name) ? parseJson(text, name) : parseYaml(text, name);
}

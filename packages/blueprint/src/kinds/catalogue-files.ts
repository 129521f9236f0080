import { checkCatalogue, hasCatalogue, parseCatalogue, rules as catalogueRules } from '@ds4sscc/catalogue';
import { type Finding, finding } from '@ds4sscc/findings';
import { type GraphDocument, parseGraph, recogniseSyntax, rules as graphRules } from '@ds4sscc/linked-data';
import { readText } from '../open-source.js';
import { sourceNoCatalogue } from '../source.js';
import { largestGraph, syntaxes } from './graph.js';
import { kindOfText } from './kind-of-text.js';
import { promisesGraph } from './may-hide-policies.js';
import type { SourceKind } from './source-kind.js';

/** Looks at a catalogue that was read; gives further findings. */
export type CatalogueLook = (document: GraphDocument, findings: readonly Finding[]) => readonly Finding[];

/** DCAT catalogues and nothing else. What was named has to hold one; other files are passed over, unless damaged. */
export function catalogueFiles(named: ReadonlySet<string>, look: CatalogueLook): SourceKind {
  return {
    recognise: () => true,
    async check(source, context) {
      const isNamed = named.has(source.name);
      const none = (kind: string): void => context.add([finding(sourceNoCatalogue, { source: source.name }, { kind })]);
      if (recogniseSyntax(source.headText) === undefined) {
        const kind = kindOfText(source.headText);
        if (!isNamed && !promisesGraph(source.name)) return { kind, outcome: 'skipped', contents: {} };
        none(kind);
        return { kind, outcome: 'unreadable', contents: {} };
      }
      const { text, findings } = await readText(source, largestGraph);
      context.add(findings);
      if (text === undefined) return { kind: 'linked data', outcome: 'unreadable', contents: {} };
      const document = await parseGraph(text, { source: source.name });
      const syntax = document.syntax ? syntaxes[document.syntax] : 'unknown syntax';
      if (!hasCatalogue(document.graph)) {
        const kind = `linked data (${syntax})`;
        if (!isNamed && document.findings.length === 0) return { kind, outcome: 'skipped', contents: {} };
        context.add(document.findings);
        if (isNamed) none(kind);
        return { kind, outcome: isNamed ? 'unreadable' : 'checked', contents: { statements: document.graph.size } };
      }
      context.tested(graphRules);
      context.tested(catalogueRules);
      context.add(document.findings);
      const checked = checkCatalogue(document);
      context.add(checked);
      context.add(look(document, checked));
      const contents = { statements: document.graph.size, datasets: parseCatalogue(document).datasets.length };
      return { kind: `DCAT catalogue (${syntax})`, outcome: 'checked', contents };
    },
  };
}

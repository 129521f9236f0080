import { type ApplicationProfile, checkCatalogue, hasCatalogue, parseCatalogue } from '@ds4sscc/catalogue';
import type { CompiledShapes } from '@ds4sscc/catalogue/shacl';
import { type AnyRule, type Finding, finding } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { sourceNoCatalogue } from '../source.js';
import { checkLargeCatalogue, isLargeGraph, type LargeCatalogues } from './large-catalogue.js';
import { openGraph } from './open-graph.js';
import type { SourceKind } from './source-kind.js';

/** How catalogues are judged. */
export interface CatalogueSettings {
  /** Names of the sources that have to hold a catalogue; others that hold none are passed over. */
  readonly named?: ReadonlySet<string>;
  /** Ids of the rule families to run, or `all`; those that judge what is wrong where left out. */
  readonly families?: readonly string[] | 'all';
  /** Profiles beside DCAT-AP and its extension for high-value datasets. */
  readonly profiles?: readonly ApplicationProfile[];
  /** Compiled SHACL shapes that each catalogue is validated with too. */
  readonly shapes?: readonly CompiledShapes[];
  /**
   * How catalogues are checked that are too large to be held (7 MB); without it they are not read. With shapes they are not
   * read either: those look at the whole.
   */
  readonly large?: LargeCatalogues;
  /**
   * Most bytes of a catalogue that is held whole; 7 MB where left out. Larger ones are held where they say no more in so many
   * bytes than ordinary catalogues do.
   */
  readonly mostBytes?: number;
  /** Looks at each catalogue that was held whole, with what reading and checking found, and may add findings. */
  readonly look?: (document: GraphDocument, findings: readonly Finding[]) => readonly Finding[];
}

/** DCAT catalogues and nothing else. What was named has to hold one; other files are passed over, unless damaged. */
export function catalogueFiles(settings: CatalogueSettings, rules: readonly AnyRule[]): SourceKind {
  const { named = new Set(), families, profiles = [], shapes = [], look = () => [] } = settings;
  return {
    recognise: () => true,
    async check(source, context) {
      if (settings.large && shapes.length === 0 && (await isLargeGraph(source)))
        return checkLargeCatalogue(source, context, settings, settings.large, rules);
      const isNamed = named.has(source.name);
      const none = (kind: string): void => context.add([finding(sourceNoCatalogue, { source: source.name }, { kind })]);
      const opened = await openGraph(source, context, isNamed, none, settings.mostBytes);
      if ('instead' in opened) return opened.instead;
      const { document, syntax } = opened;
      if (!hasCatalogue(document.graph)) {
        const kind = `linked data (${syntax})`;
        if (!isNamed && document.findings.length === 0) return { kind, outcome: 'skipped', contents: {} };
        context.add(document.findings);
        if (isNamed) none(kind);
        return { kind, outcome: isNamed ? 'unreadable' : 'checked', contents: { statements: document.graph.size } };
      }
      context.tested(rules);
      const checked = checkCatalogue(document, { ...(families && { families }), profiles });
      context.add(document.findings);
      context.add(checked);
      // The list of a large catalogue is long: its findings are made one by one.
      for (const compiled of shapes) context.add(compiled.validate(document).findings);
      context.add(look(document, [...document.findings, ...checked]));
      const contents = { statements: document.graph.size, datasets: parseCatalogue(document).datasets.length };
      return { kind: `DCAT catalogue (${syntax})`, outcome: 'checked', contents };
    },
  };
}

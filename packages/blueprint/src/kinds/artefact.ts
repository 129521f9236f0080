import { type Finding, finding, type JsonDocument, parseJson } from '@ds4sscc/findings';
import type { ArtefactContent } from '@ds4sscc/interop/artefacts';
import { sourceNotRecognised } from '../source.js';
import { type OpenedSource, readBytes, readText } from '../open-source.js';
import { parseYaml } from '../parse-yaml.js';
import { entities } from './entities.js';
import { firstKey } from './first-key.js';
import { graph } from './graph.js';
import { hasHugeObject } from './has-huge-object.js';
import { binary, checkJsonDocument, json, unknown } from './other.js';
import type { CheckContext, CheckedSource, SourceKind } from './source-kind.js';

/** Evidence is held whole while it is read. */
const largestArtefact = 16 * 1024 * 1024;
/** What is data or linked data as well is read a second time: large files are left to the first reading. */
const largestBeside = 4 * 1024 * 1024;

/** No kind of evidence has an object of so many members: such a document is not held as a value. */
const mostMembers = 100_000;

const insteadOf: ReadonlySet<SourceKind> = new Set([binary, json, unknown]);
const besides: ReadonlySet<SourceKind> = new Set([entities, graph]);

/**
 * The same kinds, which find evidence in what they check (docs/evidence.md): what would be of no kind may be evidence, and
 * data and linked data may be evidence as well.
 */
export function withArtefacts(kinds: readonly SourceKind[]): readonly SourceKind[] {
  return kinds.map((kind) => {
    if (insteadOf.has(kind))
      return {
        ...kind,
        check: async (source, context) => {
          const { checked, content, textFindings = [] } = await findArtefact(source, context, largestArtefact);
          const isJson = kind === json && content?.document !== undefined && content.text !== undefined;
          if (checked || isJson) context.add(textFindings);
          if (checked) return checked;
          if (kind === binary && content !== undefined && /\.gpkg$/i.test(source.name))
            return noGeopackage(source, context);
          // A large document is parsed once.
          return isJson ? checkJsonDocument(content.document, content.text, context) : kind.check(source, context);
        },
      };
    if (!besides.has(kind)) return kind;
    return {
      ...kind,
      async check(source, context) {
        const checked = await kind.check(source, context);
        if (kind === entities) await collectLinks(source, context);
        const rest = kind === entities ? withoutWhatDataSays(context) : context;
        const found = mayBeBoth(source) ? (await findArtefact(source, rest, largestBeside)).checked : undefined;
        return found ? { ...checked, kind: `${checked.kind}, ${found.kind}` } : checked;
      },
    };
  });
}

/** A database of another kind, or none at all: what claims to be data must not be passed over silently. */
function noGeopackage({ name }: OpenedSource, context: CheckContext): CheckedSource {
  context.add([finding(sourceNotRecognised, { source: name }, { promised: 'a GeoPackage' })]);
  return { kind: 'binary data', outcome: 'unreadable', contents: {} };
}

/** What the rules on features say in other words: one fault is one finding. */
const saidOfData: ReadonlySet<string> = new Set([
  'geo/feature-id-duplicate',
  'geo/feature-id-missing',
  'geo/geojson-invalid',
]);

/** The context behind it is no copy: whoever records what a check looks at would be told that it looked at everything. */
function withoutWhatDataSays(context: CheckContext): CheckContext {
  const narrowed = Object.create(context) as CheckContext;
  return Object.assign<CheckContext, Pick<CheckContext, 'add'>>(narrowed, {
    add: (findings) => context.add([...findings].filter(({ rule }) => !saidOfData.has(rule))),
  });
}

/** What entities are called and point at, for the requirements that ask how data is linked. */
async function collectLinks(source: OpenedSource, context: CheckContext): Promise<void> {
  if (!isReadTwice(source, largestBeside)) return;
  const { text } = await readText(source, largestBeside);
  if (text === undefined) return;
  const { readLinkedEntities } = await import('@ds4sscc/interop/links');
  context.facts.links.push(await readLinkedEntities(text, { source: source.name }));
}

/** What comes once is left to those who check it. */
function isReadTwice({ complete, once, size = 0 }: OpenedSource, limit: number): boolean {
  return complete || (!once && size <= limit);
}

/** Entities of NGSI-LD are data and nothing else; features and graphs may be more. */
function mayBeBoth({ headText }: OpenedSource): boolean {
  return !/^\uFEFF?\s*[{[]/.test(headText) || /"(?:Feature|FeatureCollection|@context)"/.test(headText);
}

/** What a source holds, where it was read, and what that came to, where it is evidence. */
interface FoundArtefact {
  readonly checked?: CheckedSource;
  readonly content?: ArtefactContent;
  /** What is wrong with it as a text. */
  readonly textFindings?: readonly Finding[];
}

async function findArtefact(source: OpenedSource, context: CheckContext, limit: number): Promise<FoundArtefact> {
  if (!isReadTwice(source, limit)) return {};
  const { content, textFindings } = await contentOf(source, limit);
  if (!content) return {};
  const { readArtefact } = await import('@ds4sscc/interop/artefacts');
  const reading = await readArtefact(content, { source: source.name });
  if (!reading) {
    // A form of ours that cannot be read must not be passed over as if it were a note.
    if (/^\s*kind\s*:\s*['"]?ds4sscc\//m.test(source.headText)) context.add(content.document?.findings ?? []);
    return { content, textFindings };
  }
  const { artefact, findings } = reading;
  if (content.document) context.add(content.document.findings);
  context.add(findings);
  if (artefact) context.facts.artefacts.push(artefact);
  const kind = `evidence${artefact ? ` (${artefact.kind})` : ''}`;
  return { content, textFindings, checked: { kind, outcome: artefact ? 'checked' : 'unreadable', contents: {} } };
}

async function contentOf(
  source: OpenedSource,
  limit: number,
): Promise<{ readonly content?: ArtefactContent; readonly textFindings: readonly Finding[] }> {
  if (source.head.includes(0)) return { content: { bytes: await readBytes(source, limit) }, textFindings: [] };
  const { text, findings } = await readText(source, limit);
  if (text === undefined || (isJsonText(source) && hasHugeObject(text, mostMembers))) return { textFindings: [] };
  const document = documentOf(text, source);
  return { content: { text, ...(document && { document }) }, textFindings: findings };
}

function documentOf(text: string, source: OpenedSource): JsonDocument | undefined {
  if (isJsonText(source)) return parseJson(text, source.name);
  return firstKey(source.headText) === undefined ? undefined : parseYaml(text, source.name);
}

function isJsonText({ headText }: OpenedSource): boolean {
  return /^\uFEFF?\s*[{[]/.test(headText);
}

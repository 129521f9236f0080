import { type Finding, finding, showValue } from '@ds4sscc/findings';
import type { Model } from '../define-model.js';
import { fileTooLarge, idDuplicate, idWrong, nothingToLoad, typeAmbiguous } from '../rules/model-rules.js';
import type { LoadedModels, LoadOptions } from './loaded-models.js';
import { type Compilation, type ModelOrigin, modelOfSchema } from './model-of-schema.js';
import { readSchemaDocument, type SchemaDocument, type SchemaFile } from './schema-document.js';
import { createSchemaLibrary, idOf, type SchemaLibrary } from './schema-library.js';
import { type ContextTerms, termsOfContext } from './terms-of-context.js';

/**
 * Reads the models of Smart Data Models repositories, or of any folder of JSON Schemas, from their files. It opens nothing:
 * `loadModels` of `@ds4sscc/data-models/foreign/node` brings the files of a folder, `loadModelsFromUrl` those of a URL.
 *
 * @example
 * ```ts
 * import { readModels } from '@ds4sscc/data-models/foreign';
 *
 * const content = '{"title": "Bench", "properties": {"type": {"enum": ["Bench"]}, "seats": {"type": "integer", "description": "Property. Seats. Units:\'m\'"}}}';
 * const { models } = readModels([{ source: 'Bench/schema.json', address: 'dataModel.Parks/Bench/schema.json', content }]);
 * models[0]?.type; // => 'Bench'
 * models[0]?.checkValues?.({ id: 'urn:ngsi-ld:Bench:1', type: 'Bench', seats: 1.5 })[0]?.rule.id; // => 'data/fraction-where-integer'
 * ```
 */
export function readModels(files: readonly SchemaFile[], options: LoadOptions = {}): LoadedModels {
  const { models, findings } = compileModels(files, options);
  return { models, findings };
}

/** Models together with what they are compiled from, for whoever keeps compiled validators. */
export interface CompiledModels extends LoadedModels {
  readonly compilations: readonly Compilation[];
}

/** Reads models; see `readModels`. */
export function compileModels(files: readonly SchemaFile[], options: LoadOptions): CompiledModels {
  const findings: Finding[] = [];
  const library = createSchemaLibrary();
  const terms = new Map<string, ContextTerms>();
  const candidates: SchemaDocument[] = [];
  const add = (file: SchemaFile, asModel: boolean): void => {
    const { source, address, content } = file;
    const bound = options.maxBytes ?? 8 * 1024 * 1024;
    if (content.length > bound) {
      findings.push(finding(fileTooLarge, { source }, { bytes: content.length, bound }));
      return;
    }
    if (/(?:^|\/)context\.jsonld$/i.test(address)) {
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
      terms.set(repositoryOf(address), termsOfContext(text, source));
      return;
    }
    const { document, findings: problems } = readSchemaDocument(file);
    // A file that is no schema may hold what it likes.
    if (isSchemaFile(address) || document) for (const one of problems) findings.push(one);
    if (!document) return;
    library.add(document);
    if (!asModel) return;
    if (isSchemaLike(document)) candidates.push(document);
    else if (isSchemaFile(address))
      findings.push(document.json.finding(nothingToLoad, '', { reason: 'the schema describes no entity' }));
  };
  for (const file of files) add(file, true);
  for (const file of options.alongside ?? []) add(file, false);

  const described: Described[] = [];
  const compilations: Compilation[] = [];
  for (const document of candidates) {
    const named = isSchemaFile(document.path);
    const result = modelOfSchema({ document, pointer: '' }, library, originOf(document, named, terms));
    if (options.types && !isWanted(options.types, document, result.models)) continue;
    // A schema of something else than entities is there for others to refer to.
    if (!named && !result.stated) continue;
    for (const one of result.findings) findings.push(one);
    for (const one of identityFindings(document, library)) findings.push(one);
    for (const [index, model] of result.models.entries())
      described.push({ model, source: document.source, byAnotherName: index > 0 });
    if (result.compilation) compilations.push(result.compilation);
  }
  if (candidates.length === 0 && findings.length === 0)
    findings.push(finding(nothingToLoad, { source: files[0]?.source ?? '' }, { reason: 'no file holds a schema' }));
  const chosen = chooseModels(described, options.prefer ?? {});
  return { models: chosen.models, findings: [...findings, ...chosen.findings], compilations };
}

/** A model, where it comes from, and whether it is called otherwise than the type that it is listed under. */
interface Described {
  readonly model: Model;
  readonly source: string;
  readonly byAnotherName: boolean;
}

/** Of several models for one type, those that are called so come first, and then the preferred one. */
function chooseModels(described: readonly Described[], prefer: Readonly<Record<string, string>>): LoadedModels {
  const byType = new Map<string, Described[]>();
  for (const one of described) {
    const others = byType.get(one.model.type);
    if (others) others.push(one);
    else byType.set(one.model.type, [one]);
  }
  const findings: Finding[] = [];
  const models: Model[] = [];
  for (const [type, all] of byType) {
    const called = all.filter(({ byAnotherName }) => !byAnotherName);
    const candidates = called.length > 0 ? called : all;
    const wanted = Object.hasOwn(prefer, type) ? prefer[type] : undefined;
    const preferred = candidates.filter(({ model }) => model.repository !== undefined && model.repository === wanted);
    const kept = preferred.length > 0 ? preferred.slice(0, 1) : candidates;
    for (const { model } of kept) models.push(model);
    for (const { source } of kept.length > 1 ? kept : []) {
      const others = kept.filter((other) => other.source !== source).map((other) => other.source);
      findings.push(finding(typeAmbiguous, { source }, { type, others: others.join(', ') }));
    }
  }
  return { models, findings };
}

function identityFindings(document: SchemaDocument, library: SchemaLibrary): Finding[] {
  const { json, root, address, path } = document;
  const id = idOf(document);
  if (id === undefined) return [];
  const pointer = Object.hasOwn(root, '$id') ? '/$id' : '/id';
  const written = showValue(root['$id'] ?? root['id']);
  const other = library.sameId(document);
  return [
    ...(id === address ? [] : [json.finding(idWrong, pointer, { id: written, address: path })]),
    ...(other ? [json.finding(idDuplicate, pointer, { id: written, other: other.source })] : []),
  ];
}

function originOf(document: SchemaDocument, named: boolean, terms: ReadonlyMap<string, ContextTerms>): ModelOrigin {
  const repository = repositoryOf(document.path);
  const version = document.root['$schemaVersion'];
  const publisher = /^datamodel\./i.test(repository) ? `Smart Data Models, ${repository}` : document.source;
  const name = named ? nameOf(document) : undefined;
  const own = terms.get(repository);
  return {
    namespace: `https://smartdatamodels.org/${repository}/`,
    follows: typeof version === 'string' && version !== '' ? `${publisher}, ${showValue(version)}` : publisher,
    ...(name !== undefined && { name }),
    ...(repository !== '' && { repository }),
    ...(own && { terms: own }),
  };
}

/** `dataModel.Weather/WeatherObserved/schema.json` is of the repository `dataModel.Weather`. */
function repositoryOf(path: string): string {
  const parts = path
    .replace(/^https?:\/\/[^/]*\//, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  return parts.find((part) => /^datamodel\./i.test(part)) ?? (parts.length > 1 ? (parts[0] as string) : '');
}

/** Whether one of some types was asked for; a model that cannot be used goes by the name of its folder. */
function isWanted(types: readonly string[], document: SchemaDocument, models: readonly Model[]): boolean {
  const names = models.length > 0 ? models.map(({ type }) => type) : [nameOf(document) ?? ''];
  return names.some((name) => types.includes(name));
}

/** The folder that a `schema.json` lies in: the name of its model. */
function nameOf({ path }: SchemaDocument): string | undefined {
  return path.split('/').at(-2);
}

function isSchemaFile(path: string): boolean {
  return /(?:^|\/)schema\.json$/i.test(path);
}

function isSchemaLike({ root, path }: SchemaDocument): boolean {
  const names = ['properties', 'allOf', 'anyOf', 'oneOf', '$ref', 'required'];
  if (!names.some((name) => Object.hasOwn(root, name))) return false;
  const schema = root['$schema'];
  return isSchemaFile(path) || (typeof schema === 'string' && schema.includes('json-schema.org'));
}

import type { JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import { recogniseService, type ServiceKind } from '../../services/recognise-service.js';
import type { ArtefactFacts } from '../artefact-facts.js';
import type { ArtefactContent, ArtefactReader, ArtefactReading } from '../artefact-reader.js';

/** A document that a service gives of itself: landing page, capabilities, conformance, collections. */
export interface ServiceDocumentFacts extends ArtefactFacts<'service-document'> {
  readonly document: 'landing-page' | 'capabilities' | 'conformance' | 'collections';
  /** The service, where the document shows one. */
  readonly service?: ServiceKind;
  readonly version?: string;
  /** Conformance classes, where the document lists them. */
  readonly conformsTo: readonly string[];
  readonly collections: readonly { readonly id: string; readonly crs: readonly string[] }[];
}

/** Documents of OGC APIs and OGC web services, SensorThings and STAC that were saved as files. */
export const serviceDocumentReader: ArtefactReader = {
  kind: 'service-document',
  recognise: (content) => kindOf(content) !== undefined,
  read(content, source) {
    const kind = kindOf(content);
    if (kind === undefined) return { findings: [] };
    return kind === 'capabilities' || kind === 'landing-page'
      ? ofService(kind, content, source)
      : ofList(kind, content.document, source);
  },
};

function kindOf({ document, text = '' }: ArtefactContent): ServiceDocumentFacts['document'] | undefined {
  const root = asObject(document?.value);
  if (root) {
    const conformsTo = root['conformsTo'];
    if (Array.isArray(conformsTo) && Object.keys(root).length <= 3 && conformsTo.some(isClass)) return 'conformance';
    if (Array.isArray(root['collections']) && Array.isArray(root['links'])) return 'collections';
    if (!mayBeLandingPage.some((name) => Object.hasOwn(root, name))) return undefined;
    return recogniseService({ status: 200, body: text || JSON.stringify(root) }).kind === undefined
      ? undefined
      : 'landing-page';
  }
  return /^\s*(?:<\?|<!--|<!DOCTYPE|<)[^]{0,3000}Capabilities\b/.test(text.slice(0, 5000)) &&
    recogniseService({ status: 200, body: text }).kind !== undefined
    ? 'capabilities'
    : undefined;
}

/** Members without which no landing page is recognised: large documents of other kinds are not read once more. */
const mayBeLandingPage: readonly string[] = ['links', 'value', 'stac_version'];

function isClass(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/www\.opengis\.net\/spec\//.test(value);
}

function ofService(
  document: 'capabilities' | 'landing-page',
  { text, document: json }: ArtefactContent,
  source: string,
): ArtefactReading {
  const { kind, version } = recogniseService({ status: 200, body: text ?? JSON.stringify(json?.value) });
  const conformsTo = asObject(json?.value)?.['conformsTo'];
  return {
    artefact: {
      kind: 'service-document',
      source,
      valid: kind !== undefined,
      document,
      ...(kind !== undefined && { service: kind }),
      ...(version !== undefined && { version }),
      conformsTo: Array.isArray(conformsTo) ? conformsTo.filter((one) => typeof one === 'string') : [],
      collections: [],
    },
    findings: json?.findings ?? [],
  };
}

function ofList(
  document: 'conformance' | 'collections',
  json: JsonDocument | undefined,
  source: string,
): ArtefactReading {
  const root = asObject(json?.value) ?? {};
  const list = (name: string): readonly unknown[] => (Array.isArray(root[name]) ? root[name] : []);
  const findings = json?.findings ?? [];
  return {
    artefact: {
      kind: 'service-document',
      source,
      valid: findings.every(({ level }) => level !== 'error'),
      document,
      conformsTo: list('conformsTo').filter((one): one is string => typeof one === 'string'),
      collections: list('collections').flatMap((one) => {
        const members = asObject(one);
        if (typeof members?.['id'] !== 'string') return [];
        const crs = Array.isArray(members['crs']) ? members['crs'].filter((each) => typeof each === 'string') : [];
        return [{ id: members['id'], crs }];
      }),
    },
    findings,
  };
}

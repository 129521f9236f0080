import type { Finding, JsonDocument } from '@ds4sscc/findings';
import { endlessReferences } from '../../api/endless-references.js';
import { resolveLocal } from '../../api/local-reference.js';
import { referencesIn } from '../../api/references-in.js';
import { walkReferences } from '../../api/walk-references.js';
import { schemaReferenceEndless, schemaReferenceOutside, schemaReferenceUnresolved } from './schema-rules.js';

/** Findings where a reference leads nowhere, out of the document, or back to itself; and the other documents. */
export function checkSchemaReferences(document: JsonDocument): {
  readonly findings: readonly Finding[];
  readonly outside: readonly string[];
} {
  const findings: Finding[] = [];
  const root = document.value;
  const anchors = new Set<unknown>();
  const own = new Set<unknown>();
  walkReferences(root, ({ value }) => {
    anchors.add(value['$anchor']).add(value['$dynamicAnchor']);
    const id = value['$id'] ?? value['id'];
    if (typeof id !== 'string') return;
    if (id.startsWith('#')) anchors.add(id.slice(1));
    else own.add(id.split('#')[0]);
  });
  const outside = new Map<string, Finding>();
  const references = referencesIn(root);
  for (const { pointer, reference } of references) {
    const place = `${pointer}/$ref`;
    const [address = '', fragment = ''] = reference.split('#', 2);
    if (address !== '' && !own.has(address)) {
      if (!outside.has(address))
        outside.set(address, document.finding(schemaReferenceOutside, place, { reference: address }));
    } else if (address === '') {
      const found = fragment === '' || anchors.has(fragment) || resolveLocal(root, `#${fragment}`) !== undefined;
      if (!found) findings.push(document.finding(schemaReferenceUnresolved, place, { reference }));
    }
  }
  for (const { pointer, reference } of endlessReferences(root, references))
    findings.push(document.finding(schemaReferenceEndless, pointer, { reference }));
  for (const finding of outside.values()) findings.push(finding);
  return { findings, outside: [...outside.keys()] };
}

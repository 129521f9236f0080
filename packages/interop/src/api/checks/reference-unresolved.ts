import { defineRule, escapePointer, type Finding, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { resolveLocal } from '../local-reference.js';

/** A reference within the document to something that is not there. */
export const referenceUnresolved: Rule<{ reference: string }> = defineRule<{ reference: string }>({
  id: 'api/reference-unresolved',
  title: 'Reference to something that is not in the document',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.23 (Reference Object); RFC 6901, section 6',
  requirements: ['MIM0 R1.3'],
  help: 'Define what the reference points to, or correct its path.',
  message: ({ reference }) => `"${reference}" is not in this document`,
});

/** Members whose value is data, not description: a `$ref` in there means nothing. */
const data = new Set(['example', 'examples', 'value', 'default', 'const', 'enum', 'payload']);

/** Members whose own members are names given by the author, so that one called `default` is no keyword. */
const nameMaps = new Set(
  (
    'properties patternProperties dependentSchemas $defs definitions schemas responses parameters requestBodies ' +
    'headers securitySchemes links callbacks pathItems paths webhooks content encoding messages channels operations'
  ).split(' '),
);

/** Walks the document with a list of its own, so that depth costs no stack. References out of the document are not followed. */
export const referenceUnresolvedCheck: ApiCheck = {
  rule: referenceUnresolved,
  check({ document, root }) {
    const findings: Finding[] = [];
    const open: { value: unknown; pointer: string; names: boolean }[] = [{ value: root, pointer: '', names: false }];
    // A YAML alias may stand for one of its own ancestors: each object is visited once.
    const seen = new Set<unknown>();
    for (let next = open.pop(); next; next = open.pop()) {
      const { value, pointer, names } = next;
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
          open.push({ value: item, pointer: `${pointer}/${index}`, names: false });
      } else {
        const members = value as Readonly<Record<string, unknown>>;
        const reference = names ? undefined : members['$ref'];
        if (typeof reference === 'string' && /^#(\/|$)/.test(reference) && resolveLocal(root, reference) === undefined)
          findings.push(document.finding(referenceUnresolved, `${pointer}/$ref`, { reference }, { value: reference }));
        // Below a schema with its own identifier, references start from that schema (JSON Schema 2020-12, 8.2.1).
        if (!names && pointer !== '' && typeof members['$id'] === 'string') continue;
        for (const [key, member] of Object.entries(members)) {
          const skipped = !names && (data.has(key) || key.startsWith('x-'));
          if (!skipped)
            open.push({
              value: member,
              pointer: `${pointer}/${escapePointer(key)}`,
              names: !names && nameMaps.has(key),
            });
        }
      }
    }
    return findings;
  },
};

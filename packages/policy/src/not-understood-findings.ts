import { compareFindings, type Finding, nearestWord } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { knownClasses, knownProperties } from './known-terms.js';
import { looksLikeOdrl, namespaceOf } from './namespaces.js';
import * as rules from './not-understood-rules.js';
import type { NotUnderstood, NotUnderstoodReason } from './policy.js';
import { type Report, reportInto } from './report.js';
import { conflictStrategies, odrl } from './vocabulary.js';

/** Turns what was not understood into findings. What recurs in a whole document is told once, with a count. */
export function notUnderstoodFindings(document: GraphDocument, parts: readonly NotUnderstood[]): readonly Finding[] {
  const findings: Finding[] = [];
  const report = reportInto(findings, document);
  const foreign = new Map<string, NotUnderstood[]>();
  for (const part of parts) {
    if (part.reason !== 'foreign-property') tell[part.reason](part, report);
    else if (foreign.has(part.property)) foreign.get(part.property)?.push(part);
    else foreign.set(part.property, [part]);
  }
  for (const [property, [first, ...more]] of foreign) {
    if (first) report(rules.propertyForeign, first.location, { property, count: more.length + 1 }, { value: property });
  }
  reportNamespace(
    document,
    parts.filter(({ reason }) => reason === 'wrong-namespace'),
    report,
  );
  return findings.sort(compareFindings);
}

const tell: Readonly<Record<NotUnderstoodReason, (part: NotUnderstood, report: Report) => void>> = {
  'unknown-property'({ property, location }, report) {
    const name = local(property);
    const suggestion = nearestWord(
      name,
      knownProperties.filter((known) => known !== name),
    );
    const fix =
      suggestion === undefined ? undefined : { description: `odrl:${suggestion}`, replacement: odrl + suggestion };
    report(
      rules.propertyUnknown,
      location,
      { property: name, ...(suggestion && { suggestion }) },
      { value: property, fix },
    );
  },
  'foreign-property': () => undefined,
  'unsupported-property': ({ property, location }, report) =>
    report(rules.propertyUnsupported, location, { property: local(property) }, { value: property }),
  'unknown-type'({ value = '', location }, report) {
    const suggestion = value.startsWith(odrl)
      ? nearestWord(
          local(value),
          knownClasses.filter((known) => known !== local(value)),
        )
      : undefined;
    report(rules.typeUnknown, location, { type: value, ...(suggestion && { suggestion }) }, { value });
  },
  'wrong-namespace': () => undefined,
  // The reader of the document has said so already.
  'dropped-key': () => undefined,
  unread: () => undefined,
  'unknown-conflict-strategy'({ value = '', location }, report) {
    const suggestion = nearestWord(value.startsWith(odrl) ? local(value) : value, conflictStrategies);
    report(rules.conflictUnknown, location, { value, ...(suggestion && { suggestion }) }, { value });
  },
  'not-a-node': ({ property, value = '', location }, report) =>
    report(rules.valueNotIri, location, { property: shown(property), value }, { value }),
  'nothing-said': ({ property, value = '', location }, report) =>
    report(rules.nothingSaid, location, { property: shown(property), node: value }, { value }),
  inheritance: ({ value = '', location }, report) =>
    report(rules.inheritanceUnresolved, location, { parent: value }, { value }),
  replaced: ({ value = '', location }, report) =>
    report(rules.policyReplaced, location, { successor: value }, { value }),
  incomplete: ({ value = '', location }, report) => report(rules.constraintIncomplete, location, { missing: value }),
  'nested-too-deep': ({ location }, report) => report(rules.constraintNesting, location, { cycle: false }),
  'too-large': ({ location }, report) => report(rules.policyTooLarge, location, {}),
  cycle: ({ location }, report) => report(rules.constraintNesting, location, { cycle: true }),
};

/** One finding for the whole document: where a prefix is bound to the wrong namespace, or else at the first term under it. */
function reportNamespace(document: GraphDocument, parts: readonly NotUnderstood[], report: Report): void {
  const [first] = parts;
  if (first) {
    const iri = looksLikeOdrl(namespaceOf(first.property)) ? first.property : (first.value ?? '');
    const namespace = namespaceOf(iri);
    report(
      rules.namespaceWrong,
      { ...first.location, ...placeOfNamespace(document, namespace) },
      { namespace, count: parts.length },
      { value: namespace, fix: fixNamespace },
    );
    return;
  }
  for (const [prefix, namespace] of Object.entries(document.prefixes)) {
    const meant =
      prefix.toLowerCase() === 'odrl' ? namespace !== odrl : meantAsOdrl.test(namespace) && namespace !== odrl;
    if (!meant) continue;
    const location = { source: document.source, ...placeOfPrefix(document, prefix) };
    report(rules.namespaceWrong, location, { namespace, count: 0 }, { value: namespace, fix: fixNamespace });
    return;
  }
}

const fixNamespace = { description: 'the namespace of ODRL 2.2', replacement: odrl };
const meantAsOdrl = /^https?:\/\/(?:www\.)?w3\.org\/(?:ns\/odrl(?:\/2)?[/#]?|TR\/odrl-vocab\/?#?)$/i;

/** Where the mistake was made: a prefix is declared once, however many terms use it. */
function placeOfNamespace(document: GraphDocument, namespace: string): { line?: number; column?: number } {
  const [prefix] = Object.entries(document.prefixes).find(([, bound]) => bound === namespace) ?? [];
  return prefix === undefined ? {} : placeOfPrefix(document, prefix);
}

/** Prefixes have no statement of their own; they are declared at the top. */
function placeOfPrefix(document: GraphDocument, prefix: string): { line?: number; column?: number } {
  for (let line = 1; line <= 1000; line += 1) {
    const text = document.lineText(line);
    const column = text.indexOf(`${prefix}:`);
    const quoted = text.indexOf(`"${prefix}"`);
    if (column >= 0 && /prefix/i.test(text.slice(0, column))) return { line, column: column + 1 };
    if (quoted >= 0) return { line, column: quoted + 1 };
  }
  return {};
}

function local(iri: string): string {
  return iri.slice(namespaceOf(iri).length);
}

function shown(iri: string): string {
  return iri.startsWith(odrl) ? `odrl:${local(iri)}` : iri;
}

import { decodeXmlText, type Statement, type Term, termKey } from '@ds4sscc/linked-data';
import { rdfType, xsd } from '../../vocabulary.js';
import type { DraftStatement } from '../draft.js';
import { renamed } from '../rename.js';
import type { PlanEdits } from './edit-plan.js';
import { scanXml, type XmlElement } from './scan-xml.js';
import { applyEdits, createOffsets, type TextEdit } from './text-edit.js';
import { toXml } from './to-xml.js';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/**
 * Edits of RDF/XML: a property element is written anew, a class is added within the element of its node, and what is
 * described nowhere comes at the end of the root element.
 */
export const planRdfXmlEdits: PlanEdits = (text, document, { statements, renames }) => {
  const elements = scanXml(text);
  const offsetOf = createOffsets(text);
  const names = createNames(document.prefixes);
  const edits: TextEdit[] = [];
  const unplaced: DraftStatement[] = [];
  const elementOf = ({ line, column }: Statement): XmlElement | undefined => {
    const start = line === undefined || column === undefined ? undefined : offsetOf(line, column);
    return start === undefined ? undefined : elements.get(start);
  };
  const twins = createTwins(text, elements, names.rdf);

  if (renames.length > 0) {
    for (const { attributes } of elements.values()) {
      for (const { name, value, valueStart } of attributes) {
        if (
          !name.startsWith('xmlns') &&
          ![`${names.rdf}:about`, `${names.rdf}:resource`, `${names.rdf}:datatype`].includes(name)
        )
          continue;
        const to = renamed(decodeXmlText(value) ?? value, renames);
        if (to) edits.push({ start: valueStart, end: valueStart + value.length, text: toXml(to.iri) });
      }
    }
  }

  for (const draft of statements) {
    const { origin, renamed: from, now } = draft;
    if (!origin || !from || now === from) continue;
    const found = elementOf(origin);
    const property = found && (isNode(found) ? undefined : found);
    const sameValue = from.object.equals(now.object);
    const samePredicate = from.predicate.value === now.predicate.value;
    // A value that is nested has the place of its own element; its property is the element around it.
    const holder = property ?? (sameValue && origin.predicate.value !== rdfType ? found?.parent : undefined);
    const name = samePredicate ? holder?.name : names.of(now.predicate.value);
    if (!holder || name === undefined || holder.name === `${names.rdf}:li`) {
      unplaced.push(draft);
      continue;
    }
    for (const element of property ? twins(property) : [holder]) {
      const changed = sameValue ? renameElement(element, name) : valueEdits(element, name, now.object, from.object);
      if (changed) for (const edit of changed) edits.push(edit);
      else if (!unplaced.includes(draft)) unplaced.push(draft);
    }
  }

  const nodes = firstElements();
  const within = new Map<XmlElement, string[]>();
  const atEnd = new Map<string, string[]>();
  for (const draft of statements) {
    if (draft.origin) continue;
    const { subject, graph } = draft.now;
    const written = propertyElement(draft.now);
    const node = nodes.get(termKey(subject));
    if (written === undefined || graph.termType !== 'DefaultGraph') unplaced.push(draft);
    else if (node) append(within, node, written);
    else if (subject.termType === 'NamedNode' && root()) append(atEnd, subject.value, written);
    else unplaced.push(draft);
  }
  for (const [element, added] of within) edits.push(insertion(element, added));
  if (atEnd.size > 0) edits.push(ending(atEnd));
  const changed = unplaced.length > 0 ? undefined : applyEdits(text, edits);
  if (changed !== undefined) return { text: changed, unplaced };
  return { text, unplaced: unplaced.length > 0 ? unplaced : statements.filter(({ origin, now }) => origin !== now) };

  function root(): XmlElement | undefined {
    const [first] = elements.values();
    return first?.name === `${names.rdf}:RDF` && !first.selfClosing ? first : undefined;
  }

  /** Elements are nodes and properties by turns; a property that is a resource itself is followed by its properties. */
  function isNode(element: XmlElement): boolean {
    let node = true;
    const path: XmlElement[] = [];
    for (let next: XmlElement | undefined = element; next; next = next.parent) path.push(next);
    for (const next of path.toReversed()) {
      if (next === element) return node && next.name !== `${names.rdf}:RDF`;
      if (next.name === `${names.rdf}:RDF`) node = true;
      else if (!next.attributes.some(({ name, value }) => name === `${names.rdf}:parseType` && value === 'Resource'))
        node = !node;
    }
    return node;
  }

  /** The element in which each node is described first. */
  function firstElements(): ReadonlyMap<string, XmlElement> {
    const first = new Map<string, XmlElement>();
    for (const { origin, now } of statements) {
      const key = termKey(now.subject);
      if (!origin || first.has(key)) continue;
      const found = elementOf(origin);
      if (!found) continue;
      const own = origin.predicate.value === rdfType && isNode(found);
      const node = own ? found : isNode(found) ? found.parent?.parent : found.parent;
      if (node && (own || isNode(node) || node.attributes.some(({ name }) => name === `${names.rdf}:parseType`)))
        first.set(key, node);
    }
    // A node that nothing is said of has its element where it stands as a value.
    for (const { origin } of statements) {
      if (origin?.object.termType !== 'BlankNode' || first.has(termKey(origin.object))) continue;
      const found = elementOf(origin);
      if (found && isNode(found)) first.set(termKey(origin.object), found);
    }
    return first;
  }

  function valueEdits(element: XmlElement, name: string, to: Term, from: Term): readonly TextEdit[] | undefined {
    if (element.children.length > 0 || to.termType === 'BlankNode') return undefined;
    const kept = element.attributes.filter(
      (attribute) =>
        ![`${names.rdf}:resource`, `${names.rdf}:datatype`, `${names.rdf}:parseType`, 'xml:lang'].includes(
          attribute.name,
        ),
    );
    const resource = element.attributes.find((attribute) => attribute.name === `${names.rdf}:resource`);
    if (from.termType !== 'Literal' && !resource) return undefined;
    if (resource && to.termType === 'NamedNode' && name === element.name) {
      const { valueStart, value } = resource;
      return [{ start: valueStart, end: valueStart + value.length, text: toXml(to.value) }];
    }
    const head = `<${name}${kept.map(({ start, end }) => text.slice(start, end)).join('')}`;
    if (to.termType === 'NamedNode')
      return [{ start: element.start, end: element.end, text: `${head} ${names.rdf}:resource="${toXml(to.value)}"/>` }];
    const tag = to.language
      ? ` xml:lang="${to.language}"`
      : to.datatype.value === `${xsd}string`
        ? ' xml:lang=""'
        : ` ${names.rdf}:datatype="${toXml(to.datatype.value)}"`;
    const same = from.termType === 'Literal' && from.value === to.value && !element.selfClosing;
    const content = same ? text.slice(element.tagEnd, element.contentEnd) : toXml(to.value);
    return [{ start: element.start, end: element.end, text: `${head}${tag}>${content}</${name}>` }];
  }

  function renameElement(element: XmlElement, name: string): readonly TextEdit[] {
    const start = element.start + 1;
    const first = { start, end: start + element.name.length, text: name };
    if (element.selfClosing) return [first];
    const close = element.contentEnd + 2;
    // The end tag has no attributes: a prefix that is declared in the start tag alone stays there.
    return [first, { start: close, end: close + element.name.length, text: name.split(' ')[0] as string }];
  }

  function propertyElement({ predicate, object }: Statement): string | undefined {
    const name = names.of(predicate.value);
    if (name === undefined || object.termType === 'BlankNode') return undefined;
    if (object.termType === 'NamedNode') return `<${name} ${names.rdf}:resource="${toXml(object.value)}"/>`;
    const tag = object.language
      ? ` xml:lang="${object.language}"`
      : object.datatype.value === `${xsd}string`
        ? ''
        : ` ${names.rdf}:datatype="${toXml(object.datatype.value)}"`;
    return `<${name}${tag}>${toXml(object.value)}</${name.split(' ')[0]}>`;
  }

  function insertion(element: XmlElement, added: readonly string[]): TextEdit {
    if (element.selfClosing) {
      const from = element.tagEnd - 2;
      return { start: from, end: element.tagEnd, text: `>${added.join('')}</${element.name}>` };
    }
    const [first] = element.children;
    const gap = first ? text.slice(element.tagEnd, first.start) : '';
    const blanks = gap.trim() === '' ? gap : '';
    return { start: element.tagEnd, end: element.tagEnd, text: added.map((one) => blanks + one).join('') };
  }

  function ending(added: ReadonlyMap<string, readonly string[]>): TextEdit {
    const { children, tagEnd, contentEnd } = root() as XmlElement;
    const last = children.at(-1);
    const [first] = children;
    const gap = first ? text.slice(tagEnd, first.start) : '\n  ';
    const blanks = gap.trim() === '' ? gap : '\n';
    const at = last?.end ?? contentEnd;
    const described = [...added].map(
      ([iri, parts]) =>
        `${blanks}<${names.rdf}:Description ${names.rdf}:about="${toXml(iri)}">${parts.join('')}</${names.rdf}:Description>`,
    );
    return { start: at, end: at, text: described.join('') };
  }
};

function append<Key>(map: Map<Key, string[]>, key: Key, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** All property elements with the same letters on a node of the same name: the graph knows only the first. */
function createTwins(
  text: string,
  elements: ReadonlyMap<number, XmlElement>,
  rdfPrefix: string,
): (element: XmlElement) => readonly XmlElement[] {
  const keyOf = (element: XmlElement): string | undefined => {
    const about = element.parent?.attributes.find(({ name }) => name === `${rdfPrefix}:about`)?.value;
    return about === undefined || element.children.length > 0
      ? undefined
      : `${about}\n${text.slice(element.start, element.end)}`;
  };
  const byKey = new Map<string, XmlElement[]>();
  for (const element of elements.values()) {
    const key = keyOf(element);
    if (key === undefined) continue;
    const known = byKey.get(key);
    if (known) known.push(element);
    else byKey.set(key, [element]);
  }
  return (element) => byKey.get(keyOf(element) ?? '') ?? [element];
}

interface Names {
  /** The prefix of RDF's own names. */
  readonly rdf: string;
  /** An IRI as an element name, with a declaration where no prefix fits. */
  of(iri: string): string | undefined;
}

function createNames(prefixes: Readonly<Record<string, string>>): Names {
  const entries = Object.entries(prefixes).filter(([prefix]) => prefix !== '');
  const rdfPrefix = entries.find(([, namespace]) => namespace === rdf)?.[0] ?? 'rdf';
  return {
    rdf: rdfPrefix,
    of(iri) {
      if (iri === rdfType) return `${rdfPrefix}:type`;
      for (const [prefix, namespace] of entries) {
        const local = iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
        if (/^[A-Za-z_][\w-]*$/.test(local)) return `${prefix}:${local}`;
      }
      const [, namespace, local] = /^(.*[/#])([A-Za-z_][\w-]*)$/.exec(iri) ?? [];
      return namespace === undefined ? undefined : `ns0:${local} xmlns:ns0="${toXml(namespace)}"`;
    },
  };
}

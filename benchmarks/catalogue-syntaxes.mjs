// The made-up catalogues of catalogue-data.mjs as text, piece by piece, the way portals write each syntax.

import { catalogueNodes, prefixes } from './catalogue-data.mjs';

const writers = {
  'json-ld': {
    before: `{"@context":${JSON.stringify(prefixes)},"@graph":[\n`,
    between: ',\n',
    after: '\n]}\n',
    write: (node) => JSON.stringify(node),
  },
  turtle: {
    before: Object.entries(prefixes).reduce((head, [prefix, iri]) => `${head}@prefix ${prefix}: <${iri}> .\n`, ''),
    between: '\n',
    after: '',
    write: turtleOf,
  },
  'rdf-xml': {
    before: `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${Object.entries(prefixes).reduce((head, [prefix, iri]) => `${head}\n  xmlns:${prefix}="${iri}"`, '')}>\n`,
    between: '',
    after: '</rdf:RDF>\n',
    write: (node) => xmlOf(node, '  '),
  },
};

/**
 * The text of a catalogue in `json-ld`, `turtle` or `rdf-xml`, one node a piece; options are those of `catalogueNodes`, and
 * what is done with its nodes before they are written.
 */
export function* catalogueChunks(syntax, count, { change = (nodes) => nodes, ...options } = {}) {
  const { before, between, after, write } = writers[syntax];
  yield before;
  let separator = '';
  for (const node of change(catalogueNodes(count, options))) {
    yield separator + write(node);
    separator = between;
  }
  yield after;
}

/** The text of a catalogue in one piece. */
export function catalogueText(syntax, count, options) {
  // Flat, as a text that was read from a file is.
  return Buffer.from([...catalogueChunks(syntax, count, options)].join('')).toString();
}

/** Nodes with an IRI come one after the other, others nested. */
function turtleOf(node) {
  const rest = [];
  let turtle = `<${node['@id']}>\n${turtleBody(node, '  ', rest)} .\n`;
  for (const next of rest) turtle += `\n<${next['@id']}>\n${turtleBody(next, '  ', rest)} .\n`;
  return turtle;
}

function turtleBody(node, indent, rest) {
  const lines = entriesOf(node).map(
    ([predicate, values]) =>
      `${indent}${predicate} ${values.map((value) => turtleTerm(value, indent, rest)).join(', ')}`,
  );
  return [...('@type' in node ? [`${indent}a ${node['@type']}`] : []), ...lines].join(' ;\n');
}

function turtleTerm(value, indent, rest) {
  if (typeof value === 'string') return JSON.stringify(value);
  if ('@language' in value) return `${JSON.stringify(value['@value'])}@${value['@language']}`;
  if ('@value' in value) return `${JSON.stringify(value['@value'])}^^${value['@type']}`;
  if (!('@id' in value)) return `[\n${turtleBody(value, `${indent}  `, rest)}\n${indent}]`;
  if (Object.keys(value).length > 1) rest.push(value);
  return `<${value['@id']}>`;
}

function xmlOf(node, indent) {
  const name = node['@type'] ?? 'rdf:Description';
  const about = '@id' in node ? ` rdf:about="${escaped(node['@id'])}"` : '';
  const inner = entriesOf(node).flatMap(([predicate, values]) =>
    values.map((value) => xmlProperty(predicate, value, `${indent}  `)),
  );
  return inner.length === 0
    ? `${indent}<${name}${about}/>\n`
    : `${indent}<${name}${about}>\n${inner.join('')}${indent}</${name}>\n`;
}

function xmlProperty(predicate, value, indent) {
  if (typeof value === 'string') return `${indent}<${predicate}>${escaped(value)}</${predicate}>\n`;
  if ('@value' in value) {
    const tag =
      '@language' in value
        ? ` xml:lang="${value['@language']}"`
        : ` rdf:datatype="${value['@type'].replace('xsd:', prefixes.xsd)}"`;
    return `${indent}<${predicate}${tag}>${escaped(value['@value'])}</${predicate}>\n`;
  }
  if ('@id' in value && Object.keys(value).length === 1)
    return `${indent}<${predicate} rdf:resource="${escaped(value['@id'])}"/>\n`;
  return `${indent}<${predicate}>\n${xmlOf(value, `${indent}  `)}${indent}</${predicate}>\n`;
}

function entriesOf(node) {
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .map(([name, values]) => [name, Array.isArray(values) ? values : [values]]);
}

function escaped(value) {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

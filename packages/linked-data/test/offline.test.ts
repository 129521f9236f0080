import dns from 'node:dns';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseGraph } from '../src/index.js';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const attempts: string[] = [];

function refuse(name: string): never {
  attempts.push(name);
  throw new Error(`${name} was called`);
}

beforeEach(() => {
  attempts.length = 0;
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(() => refuse('net.Socket.connect'));
  vi.spyOn(net, 'connect').mockImplementation(() => refuse('net.connect'));
  vi.spyOn(net, 'createConnection').mockImplementation(() => refuse('net.createConnection'));
  vi.spyOn(dns, 'lookup').mockImplementation((() => refuse('dns.lookup')) as unknown as typeof dns.lookup);
  vi.spyOn(http, 'request').mockImplementation(() => refuse('http.request'));
  vi.spyOn(https, 'request').mockImplementation(() => refuse('https.request'));
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => refuse('fetch'));
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('nothing is fetched', () => {
  it.each([
    ['a context', '{"@context": "https://schema.org/", "@id": "urn:a", "name": "x"}'],
    [
      'a context of a term',
      '{"@context": {"@version": 1.1, "a": {"@id": "urn:p", "@context": "http://127.0.0.1/c"}}, "a": {"b": 1}}',
    ],
    ['an imported context', '{"@context": {"@version": 1.1, "@import": "http://127.0.0.1/c"}, "@id": "urn:a"}'],
    [
      'a context next to a bundled one',
      '{"@context": ["http://www.w3.org/ns/odrl.jsonld", "http://127.0.0.1/c"], "uid": "urn:a"}',
    ],
    ['a relative context', '{"@context": "context.jsonld", "@id": "urn:a", "name": "x"}'],
  ])('for %s; it is a finding', async (_, text) => {
    const { findings } = await parseGraph(text, { source: 'x.jsonld' });
    expect(findings.map(({ rule }) => rule)).toEqual(['json-ld/context-unknown']);
    expect(attempts).toEqual([]);
  });

  it('for a document type or an external entity', async () => {
    const text = `<!DOCTYPE rdf:RDF PUBLIC "x" "http://127.0.0.1/x.dtd" [<!ENTITY e SYSTEM "http://127.0.0.1/e"><!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/"><e:T><e:p>&e;</e:p></e:T></rdf:RDF>`;
    const { graph, findings } = await parseGraph(text, { source: 'x.rdf' });
    expect([...graph].map(({ object }) => object.value)).toContain('&e;');
    expect(findings.map(({ rule }) => rule)).toEqual(['rdf/syntax-error']);
    expect(attempts).toEqual([]);
  });

  it.skipIf(!existsSync(corpus))(
    'for any file of the corpus',
    async () => {
      for (const folder of [
        'dcat/real/',
        'decide/',
        'ngsi-ld-payloads/',
        'odrl/',
        'dsp/catalog/example/',
        'dsp/negotiation/example/',
      ]) {
        for (const name of readdirSync(corpus + folder, { recursive: true, encoding: 'utf8' })) {
          if (/\.(?:ttl|rdf|json|jsonld)$/.test(name)) {
            await parseGraph(readFileSync(corpus + folder + name, 'utf8'), { source: name });
          }
        }
      }
      expect(attempts).toEqual([]);
    },
    60_000,
  );
});

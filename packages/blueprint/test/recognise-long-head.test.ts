import { gzipSync } from 'node:zlib';
import { checkCatalogueFiles, type Source } from '@ds4sscc/blueprint';
import { expect, it } from 'vitest';

// More declarations than fit into the 64 KB that are looked at of most files.
const entities = Array.from({ length: 1000 }, (_, n) => `<!ENTITY e${n} "http://city.example/${'a'.repeat(100)}/">`);
const catalogue = `<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [
${entities.join('\n')}
]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#">
  <dcat:Dataset rdf:about="http://city.example/air"/>
</rdf:RDF>
`;
const plain = new TextEncoder().encode(catalogue);

async function* parts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

it.each([
  ['in a file', plain, false],
  ['through a pipe', plain, true],
  ['compressed', new Uint8Array(gzipSync(plain)), false],
  ['compressed, through a pipe', new Uint8Array(gzipSync(plain)), true],
])('a catalogue whose root tag stands behind a long document type is one: %s', async (_, bytes, once) => {
  const source: Source = { name: 'catalogue.rdf', open: () => parts(bytes), once };
  const { sources } = await checkCatalogueFiles({ sources: [source], named: new Set(['catalogue.rdf']) });
  expect(sources.map(({ kind, outcome }) => [kind, outcome])).toEqual([['DCAT catalogue (RDF/XML)', 'checked']]);
});

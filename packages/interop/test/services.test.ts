import { recogniseService } from '@ds4sscc/interop/services';
import { describe, expect, it } from 'vitest';

const kindOf = (body: string, status = 200): string | undefined => recogniseService({ status, body }).kind;
const landing = (...links: readonly (readonly [rel: string, href: string])[]): string =>
  JSON.stringify({ title: 'City', links: links.map(([rel, href]) => ({ rel, href, type: 'application/json' })) });

/** The published script for MIM7 looks for words in the body, and for `/conformance` behind the address. */
describe('The services that the published script for MIM7 gets wrong', () => {
  it('a blog post about WFS_Capabilities is no service', () => {
    expect(kindOf('<!DOCTYPE html><html><body>Read the WFS_Capabilities first</body></html>')).toBeUndefined();
    expect(kindOf('<html><body>WFS_Capabilities</body></html>')).toBeUndefined();
    expect(kindOf('Our WFS_Capabilities are at /conformance')).toBeUndefined();
  });

  it('a page that mentions /conformance is no service', () => {
    expect(kindOf('{"text": "see /conformance"}')).toBeUndefined();
  });

  it('a landing page is one wherever its conformance is, with and without a slash at the end', () => {
    for (const href of ['https://city.example/ogc/conformance/', 'classes', '/api/v1/what-we-do?f=json'])
      expect(
        recogniseService({ status: 200, body: landing(['conformance', href], ['data', 'collections/']) }),
      ).toMatchObject({
        kind: 'ogc-api',
        conformance: href,
      });
  });
});

it.each([
  ['wfs', '<wfs:WFS_Capabilities xmlns:wfs="http://www.opengis.net/wfs/2.0" version="2.0.0"/>'],
  [
    'wfs',
    '<?xml version="1.0"?>\n<!-- made by QGIS --><WFS_Capabilities xmlns="http://www.opengis.net/wfs" version="1.0.0"><Service/></WFS_Capabilities>',
  ],
  ['wms', '\uFEFF<WMS_Capabilities xmlns="http://www.opengis.net/wms" version="1.3.0"/>'],
  [
    'wms',
    '<!DOCTYPE WMT_MS_Capabilities SYSTEM "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd"><WMT_MS_Capabilities version="1.1.1"/>',
  ],
  ['wmts', '<Capabilities xmlns="http://www.opengis.net/wmts/1.0" version="1.0.0"/>'],
  ['wcs', '<wcs:Capabilities xmlns:wcs="http://www.opengis.net/wcs/2.0" version="2.0.1"/>'],
  ['csw', '<csw:Capabilities xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" version="2.0.2"/>'],
  ['csw', '<Capabilities xmlns="http://www.opengis.net/cat/csw/3.0" version="3.0.0"><!-- > --></Capabilities>'],
  ['wfs', "<w:WFS_Capabilities xmlns:w='http://www.opengis.net/wfs' version='1.1.0' w:note='a > b'/>"],
  [
    'wfs',
    '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet href="a.xsl"?>\n<WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0"/>\n',
  ],
  [
    'wms',
    '<!DOCTYPE WMT_MS_Capabilities SYSTEM "http://schemas.opengis.net/wms/1.1.1/capabilities_1_1_1.dtd" [\n<!ELEMENT VendorSpecificCapabilities EMPTY>\n]><WMT_MS_Capabilities version="1.1.1"><Service/></WMT_MS_Capabilities>',
  ],
  ['wcs', '<WCS_Capabilities xmlns="http://www.opengis.net/wcs" version="1.0.0"/>'],
  ['wcs', '<wcs:Capabilities xmlns:wcs="http://www.opengis.net/wcs/1.1.1" version="1.1.1"/>'],
  ['wcs', '<Capabilities xmlns="http://www.opengis.net/wcs/2.1/gml" version="2.1.0"/>'],
  ['sos', '<sos:Capabilities xmlns:sos="http://www.opengis.net/sos/1.0" version="1.0.0"/>'],
  ['sos', '<sos:Capabilities xmlns:sos="http://www.opengis.net/sos/2.0" version="2.0.0"/>'],
  ['wps', '<wps:Capabilities xmlns:wps="http://www.opengis.net/wps/1.0.0" service="WPS" version="1.0.0"/>'],
  ['ogc-api', landing(['[ogc-rel:conformance]', 'c'], ['[ogc-rel:processes]', 'p'])],
  ['ogc-api', landing(['Conformance', 'c'], ['http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector', 't'])],
  ['stac', '{"stac_version": "0.9.0", "id": "city", "description": "d", "links": []}'],
  [
    'sensorthings',
    '{"serverSettings": {"conformance": []}, "value": [{"name": "Observations", "url": "u"}, {"name": "Things", "url": "u"}]}',
  ],
  ['ogc-api', landing(['conformance', 'c'], ['service-desc', 'api'])],
  [
    'ogc-api',
    landing(
      ['http://www.opengis.net/def/rel/ogc/1.0/conformance', 'c'],
      ['http://www.opengis.net/def/rel/ogc/1.0/data', 'd'],
    ),
  ],
  ['stac', '{"type": "Catalog", "stac_version": "1.0.0", "id": "city", "links": []}'],
  ['sensorthings', '{"value": [{"name": "Things", "url": "u"}, {"name": "Observations", "url": "u"}]}'],
  ['ckan', '{"help": "https://city.example/api/3/action/help_show", "success": true, "result": []}'],
  ['dataspace-protocol', '{"protocolVersions": [{"version": "2025-1", "path": "/"}]}'],
])('%s: %s', (kind, body) => {
  expect(kindOf(body)).toBe(kind);
});

it.each([
  ['the namespace of something else', '<WFS_Capabilities xmlns="https://example.org/wfs"/>'],
  ['no namespace', '<WFS_Capabilities/>'],
  ['an exception', '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0"/>'],
  ['a root that is not closed', '<WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0">'],
  [
    'entities',
    '<!DOCTYPE a [<!ENTITY b "c">]><WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0">&b;</WFS_Capabilities>',
  ],
  ['links without conformance', landing(['self', 'a'], ['data', 'b'])],
  ['links to conformance alone', landing(['conformance', 'a'])],
  [
    'an XHTML page about it',
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><pre>WFS_Capabilities</pre></body></html>',
  ],
  ['a feed about it', '<rss version="2.0"><channel><title>WMS_Capabilities</title></channel></rss>'],
  ['it within something else', '<a><WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0"/></a>'],
  ['it in a comment', '<a><!-- <WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0"/> --></a>'],
  ['it in character data', '<a><![CDATA[<WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0"/>]]></a>'],
  ['another prefix than the declared one', '<w:WFS_Capabilities xmlns:v="http://www.opengis.net/wfs/2.0"/>'],
  ['a feature collection', '<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0"/>'],
  ['text in front of it', 'OK <WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0"/>'],
  ['empty addresses', landing(['conformance', ' '], ['data', ''])],
  [
    'conformance twice and nothing else',
    landing(['conformance', 'a'], ['http://www.opengis.net/def/rel/ogc/1.0/conformance', 'b']),
  ],
  ['relations in a text', '{"links": "conformance data service-desc"}'],
  ['names of entity sets without addresses', '{"value": [{"name": "Things"}, {"name": "Observations"}]}'],
  ['a STAC item', '{"type": "Feature", "stac_version": "1.0.0", "id": "a", "links": []}'],
  ['a catalogue that names a version alone', '{"type": "Catalog", "stac_version": "1.0.0"}'],
  ['an API that tells of success', '{"success": true, "help": "ask us"}'],
  ['versions that are none', '{"protocolVersions": []}'],
  ['links that are none', '{"links": [null, 7, {"rel": "conformance"}]}'],
  ['__proto__', '{"__proto__": {"protocolVersions": []}}'],
  ['broken JSON', '{"links": ['],
  ['a list', '[]'],
  ['nothing', ''],
])('no service: %s', (_, body) => {
  const { kind, reason } = recogniseService({ status: 200, body });
  expect([kind, reason.length > 10]).toEqual([undefined, true]);
});

it('is no service where the server says so', () => {
  expect(kindOf(landing(['conformance', 'c'], ['data', 'd']), 404)).toBeUndefined();
});

it('reads a large document, deep or wide, in bounded time', () => {
  const wide = '<a/>'.repeat(1_000_000);
  const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
  for (const inner of [wide, deep])
    expect(kindOf(`<WFS_Capabilities xmlns="http://www.opengis.net/wfs/2.0">${inner}</WFS_Capabilities>`)).toMatch(
      /^wfs$/,
    );
}, 60_000);

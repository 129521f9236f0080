import type { RecognisedService, ServiceKind } from './recognise-service.js';
import { readXmlRoot } from './xml-root.js';

/** Root elements of capabilities documents, with the namespaces that they have. WMS before 1.3 has none. */
const roots: readonly (readonly [kind: ServiceKind, name: string, namespace: RegExp])[] = [
  ['wfs', 'WFS_Capabilities', /^http:\/\/www\.opengis\.net\/wfs(?:\/\d+\.\d+)?$/],
  ['wms', 'WMS_Capabilities', /^http:\/\/www\.opengis\.net\/wms$/],
  ['wms', 'WMT_MS_Capabilities', /^$/],
  ['wmts', 'Capabilities', /^https?:\/\/www\.opengis\.net\/wmts\/\d+\.\d+$/],
  ['wcs', 'Capabilities', /^http:\/\/www\.opengis\.net\/wcs\/\d+\.\d+(?:\.\d+)?(?:\/gml)?$/],
  ['wcs', 'WCS_Capabilities', /^http:\/\/www\.opengis\.net\/wcs$/],
  ['csw', 'Capabilities', /^http:\/\/www\.opengis\.net\/cat\/csw(?:\/\d+\.\d+(?:\.\d+)?)?$/],
  ['sos', 'Capabilities', /^http:\/\/www\.opengis\.net\/sos\/\d+\.\d+$/],
  ['wps', 'Capabilities', /^http:\/\/www\.opengis\.net\/wps\/\d+\.\d+(?:\.\d+)?$/],
];

/** The service whose capabilities an XML document describes: by the name and the namespace of its root. */
export function capabilitiesKind(text: string): RecognisedService {
  if (/<!DOCTYPE\s+html/i.test(text.slice(0, 1000))) return { reason: 'the answer is a web page' };
  const read = readXmlRoot(text);
  if ('problem' in read) return { reason: read.problem };
  const { root } = read;
  const found = roots.find(([, name, namespace]) => name === root.name && namespace.test(root.namespace));
  if (found) {
    return {
      kind: found[0],
      ...(root.version !== undefined && { version: root.version }),
      reason: `the capabilities of a ${found[0].toUpperCase()}`,
    };
  }
  if (/^(?:Service)?ExceptionReport$/.test(root.name)) return { reason: 'the service answered with an exception' };
  return { reason: `the XML begins with <${root.name}>, which is no capabilities document` };
}

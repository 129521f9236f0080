import { knownSubclasses } from '../background/known-subclasses.js';
import { dcat, dct } from '../vocabulary.js';

/** The more general classes that published vocabularies declare for a class which a file states. */
export function superclassesOf(type: string): readonly string[] {
  return known.get(type) ?? [];
}

const dcatapit = 'http://dati.gov.it/onto/dcatapit#';

/** Classes of national profiles, as these declare them: DCAT-AP_IT. */
const national: Readonly<Record<string, readonly string[]>> = {
  'http://xmlns.com/foaf/0.1/Agent': [`${dcatapit}Agent`],
  'http://www.w3.org/2006/vcard/ns#Kind': [`${dcatapit}Organization`, 'http://www.w3.org/2006/vcard/ns#VCard'],
  [`${dcat}Catalog`]: [`${dcatapit}Catalog`],
  [`${dcat}Dataset`]: [`${dcatapit}Dataset`],
  [`${dcat}Distribution`]: [`${dcatapit}Distribution`],
  [`${dct}LicenseDocument`]: [`${dcatapit}LicenseDocument`],
  [`${dct}Standard`]: [`${dcatapit}Standard`],
};

const known: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ (() => {
  const byType = new Map<string, string[]>();
  for (const table of [knownSubclasses, national])
    for (const [general, specials] of Object.entries(table)) {
      // The profile keeps datasets, series and catalogues apart, whatever DCAT says.
      if (table === knownSubclasses && general === `${dcat}Dataset`) continue;
      for (const special of specials) byType.set(special, [...(byType.get(special) ?? []), general]);
    }
  return byType;
})();

/** The ids of CKAN's own list of licences, with the address that CKAN gives for each. */
const addresses: Readonly<Record<string, string>> = {
  'cc-by': 'http://www.opendefinition.org/licenses/cc-by',
  'cc-by-sa': 'http://www.opendefinition.org/licenses/cc-by-sa',
  'cc-nc': 'http://creativecommons.org/licenses/by-nc/2.0/',
  'cc-zero': 'http://www.opendefinition.org/licenses/cc-zero',
  gfdl: 'http://www.opendefinition.org/licenses/gfdl',
  'odc-by': 'http://www.opendefinition.org/licenses/odc-by',
  'odc-odbl': 'http://www.opendefinition.org/licenses/odc-odbl',
  'odc-pddl': 'http://www.opendefinition.org/licenses/odc-pddl',
  'uk-ogl': 'http://reference.data.gov.uk/id/open-government-licence',
  // Ids of the Open Definition, which many portals use instead.
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'ODC-BY-1.0': 'https://opendatacommons.org/licenses/by/1-0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
  'PDDL-1.0': 'https://opendatacommons.org/licenses/pddl/1-0/',
};

/** Other addresses of the same licences, and the id that says as much; the versions are in the address that is kept. */
const kin: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/creativecommons\.org\/licenses\/by\/\d/, 'cc-by'],
  [/^https?:\/\/creativecommons\.org\/licenses\/by-sa\/\d/, 'cc-by-sa'],
  [/^https?:\/\/creativecommons\.org\/publicdomain\/zero\//, 'cc-zero'],
  [/^https?:\/\/(?:www\.)?opendatacommons\.org\/licenses\/by\//, 'odc-by'],
  [/^https?:\/\/(?:www\.)?opendatacommons\.org\/licenses\/odbl\//, 'odc-odbl'],
  [/^https?:\/\/(?:www\.)?opendatacommons\.org\/licenses\/pddl\//, 'odc-pddl'],
  [/^http:\/\/publications\.europa\.eu\/resource\/authority\/licence\/CC_BY(?:_\d_\d)?$/, 'cc-by'],
  [/^http:\/\/publications\.europa\.eu\/resource\/authority\/licence\/CC_BYSA(?:_\d_\d)?$/, 'cc-by-sa'],
  [/^http:\/\/publications\.europa\.eu\/resource\/authority\/licence\/CC0$/, 'cc-zero'],
  [/^http:\/\/publications\.europa\.eu\/resource\/authority\/licence\/ODC_BY$/, 'odc-by'],
  [/^http:\/\/publications\.europa\.eu\/resource\/authority\/licence\/ODC_BL$/, 'odc-odbl'],
  [/^http:\/\/publications\.europa\.eu\/resource\/authority\/licence\/ODC_PDDL$/, 'odc-pddl'],
];

/** The address of a licence by its id. */
export function licenceAddress(id: string): string | undefined {
  return Object.hasOwn(addresses, id) ? addresses[id] : undefined;
}

/** The id of a licence by its IRI. */
export function licenceId(iri: string): string | undefined {
  return Object.keys(addresses).find((id) => addresses[id] === iri) ?? kin.find(([form]) => form.test(iri))?.[1];
}

/**
 * What published vocabularies declare (`rdfs:subClassOf`, `owl:equivalentClass`), so that a class which the file states
 * tells a more general one: FOAF 0.99, vCard ontology, ORG, DCAT 3, DCMI Metadata Terms, ODRL 2.2, DCAT-AP_IT.
 */
export function superclassesOf(type: string): readonly string[] {
  return known.get(type) ?? [];
}

const foaf = 'http://xmlns.com/foaf/0.1/';
const vcard = 'http://www.w3.org/2006/vcard/ns#';
const org = 'http://www.w3.org/ns/org#';
const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const odrl = 'http://www.w3.org/ns/odrl/2/';
const dcatapit = 'http://dati.gov.it/onto/dcatapit#';

const rows: readonly (readonly [general: string, special: readonly string[]])[] = [
  [
    `${foaf}Agent`,
    [
      ...['Group', 'Organization', 'Person'].map((name) => foaf + name),
      ...['FormalOrganization', 'Organization', 'OrganizationalCollaboration', 'OrganizationalUnit'].map(
        (name) => org + name,
      ),
      `${dct}Agent`,
      `${dcatapit}Agent`,
    ],
  ],
  [
    `${vcard}Kind`,
    [
      ...['Group', 'Individual', 'Location', 'Organization', 'VCard'].map((name) => vcard + name),
      `${dcatapit}Organization`,
    ],
  ],
  [`${dcat}Resource`, ['Catalog', 'DataService', 'Dataset', 'DatasetSeries'].map((name) => dcat + name)],
  [`${dcat}Catalog`, [`${dcatapit}Catalog`]],
  [`${dcat}Dataset`, [`${dcatapit}Dataset`]],
  [`${dcat}Distribution`, [`${dcatapit}Distribution`]],
  [`${dct}LicenseDocument`, [`${dcatapit}LicenseDocument`]],
  [`${dct}Standard`, [`${dcatapit}Standard`]],
  [`${dct}RightsStatement`, [`${dct}LicenseDocument`]],
  [`${dct}MediaType`, [`${dct}FileFormat`]],
  [`${dct}MediaTypeOrExtent`, [`${dct}FileFormat`, `${dct}MediaType`, `${dct}SizeOrDuration`]],
  [
    `${odrl}Policy`,
    ['Agreement', 'Offer', 'Set', 'Assertion', 'Privacy', 'Request', 'Ticket'].map((name) => odrl + name),
  ],
];

const known: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ (() => {
  const byType = new Map<string, string[]>();
  for (const [general, specials] of rows)
    for (const special of specials) {
      const list = byType.get(special);
      if (list) list.push(general);
      else byType.set(special, [general]);
    }
  return byType;
})();

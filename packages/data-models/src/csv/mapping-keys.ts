/** The parts of a CSVW description that have keys. */
export type MappingPart = 'group' | 'table' | 'schema' | 'column' | 'dialect' | 'datatype' | 'number format';

/** `used`; `noted`: it says something about the table that does not change its entities; or why it has no effect. */
export type KeyUse = 'used' | 'noted' | { readonly unsupported: string };

const inherited: Readonly<Record<string, KeyUse>> = {
  null: 'used',
  lang: 'noted',
  textDirection: 'noted',
  separator: 'used',
  ordered: 'noted',
  default: 'used',
  datatype: 'used',
  required: 'used',
  aboutUrl: 'used',
  propertyUrl: 'used',
  valueUrl: 'used',
};

const named: Readonly<Record<string, KeyUse>> = { '@id': 'noted', '@type': 'noted' };
const notCompared = { unsupported: 'references between tables are not checked' };
const notTransformed = { unsupported: 'rows become entities, and nothing else' };

/** The keys of each part (Metadata Vocabulary for Tabular Data, sections 5.3 to 5.11 and 6.4.2). */
export const mappingKeys: Readonly<Record<MappingPart, Readonly<Record<string, KeyUse>>>> = {
  group: {
    '@context': 'noted',
    ...named,
    tables: 'used',
    dialect: 'used',
    notes: 'noted',
    tableDirection: 'noted',
    tableSchema: 'used',
    transformations: notTransformed,
    ...inherited,
  },
  table: {
    '@context': 'noted',
    ...named,
    url: 'noted',
    dialect: 'used',
    notes: 'noted',
    suppressOutput: { unsupported: 'the table that is checked is always read' },
    tableDirection: 'noted',
    tableSchema: 'used',
    transformations: notTransformed,
    ...inherited,
  },
  schema: {
    ...named,
    columns: 'used',
    foreignKeys: notCompared,
    primaryKey: { unsupported: 'identifiers are compared instead, which "aboutUrl" makes' },
    rowTitles: 'noted',
    ...inherited,
  },
  column: { ...named, name: 'used', titles: 'used', suppressOutput: 'used', virtual: 'used', ...inherited },
  dialect: {
    ...named,
    commentPrefix: 'used',
    delimiter: 'used',
    doubleQuote: 'used',
    encoding: 'used',
    header: 'used',
    headerRowCount: 'used',
    lineTerminators: { unsupported: 'lines end with LF, CR LF or CR' },
    quoteChar: 'used',
    skipBlankRows: 'used',
    skipColumns: 'used',
    skipInitialSpace: 'used',
    skipRows: 'used',
    trim: 'used',
  },
  datatype: {
    ...named,
    base: 'used',
    format: 'used',
    length: 'used',
    minLength: 'used',
    maxLength: 'used',
    minimum: 'used',
    maximum: 'used',
    minInclusive: 'used',
    maxInclusive: 'used',
    minExclusive: 'used',
    maxExclusive: 'used',
  },
  'number format': { decimalChar: 'used', groupChar: 'used', pattern: 'used' },
};

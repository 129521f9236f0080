// One rule after another: each is short, and together they are the list that documentation is made from.
import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

const model = 'Model for Tabular Data and Metadata on the Web (W3C, 2015)';
const vocabulary = 'Metadata Vocabulary for Tabular Data (W3C, 2015)';
const orMeant = (nearest: string | undefined): string => (nearest === undefined ? '' : `; did you mean "${nearest}"?`);

/** A mapping that describes no table. */
export const mappingInvalid: Rule<{ why: string }> = defineRule<{ why: string }>({
  id: 'csv/mapping-invalid',
  title: 'Mapping that describes no table',
  level: 'error',
  source: `${vocabulary}, section 5`,
  requirements: [],
  help: 'A mapping is a CSVW table description: an object with "tableSchema", which has "columns". A draft can be made from the header of the table.',
  message: ({ why }) => `this mapping cannot be used: ${why}`,
});

/** A key that CSVW does not have. */
export const mappingKeyUnknown: Rule<{ key: string; nearest?: string }> = defineRule<{ key: string; nearest?: string }>(
  {
    id: 'csv/mapping-key-unknown',
    title: 'Unknown key in a mapping',
    level: 'error',
    source: `${vocabulary}, section 5`,
    requirements: [],
    help: 'Correct the key, or remove it. Notes of your own have a name with a prefix, such as "dc:description".',
    message: ({ key, nearest }) => `"${key}" is not a key that has a meaning here${orMeant(nearest)}`,
  },
);

/** A key of CSVW that has no effect here. */
export const mappingKeyUnsupported: Rule<{ key: string; why: string }> = defineRule<{ key: string; why: string }>({
  id: 'csv/mapping-key-unsupported',
  title: 'Key of CSVW without effect',
  level: 'warning',
  source: `${vocabulary}, section 5`,
  requirements: [],
  help: 'Do not rely on it: what it asks for is not checked and not done.',
  message: ({ key, why }) => `"${key}" has no effect: ${why}`,
});

/** A value that its key does not take. */
export const mappingValueWrong: Rule<{ key: string; expected: string; nearest?: string }> = defineRule<{
  key: string;
  expected: string;
  nearest?: string;
}>({
  id: 'csv/mapping-value-wrong',
  title: 'Wrong value in a mapping',
  level: 'error',
  source: `${vocabulary}, sections 5 and 6`,
  requirements: [],
  help: 'Correct the value. Until then the mapping is read as if the key were not there.',
  message: ({ key, expected, nearest }) => `"${key}" has to be ${expected}${orMeant(nearest)}`,
});

/** A template that names a column which is not there. */
export const mappingColumnUnknown: Rule<{ key: string; column: string; nearest?: string }> = defineRule<{
  key: string;
  column: string;
  nearest?: string;
}>({
  id: 'csv/mapping-column-unknown',
  title: 'Template that names no column',
  level: 'error',
  source: `${vocabulary}, section 5.1.3 (URI template properties)`,
  requirements: [],
  help: 'Between the braces stands the "name" of a column, not its title.',
  message: ({ key, column, nearest }) =>
    `"${key}" names the column "${column}", which the mapping does not have${orMeant(nearest)}`,
});

/** Two columns of one name. */
export const mappingNameRepeated: Rule<{ name: string }> = defineRule<{ name: string }>({
  id: 'csv/mapping-name-repeated',
  title: 'Two columns with one name',
  level: 'error',
  source: `${vocabulary}, section 5.6 (columns: names are unique)`,
  requirements: [],
  help: 'Give each column a name of its own. Two columns that make one value, such as latitude and longitude, say so with "propertyUrl".',
  message: ({ name }) => `another column is called "${name}" already`,
});

/** Nothing says what the rows are. */
export const mappingTypeMissing: Rule<{ what: 'type' | 'id' }> = defineRule<{ what: 'type' | 'id' }>({
  id: 'csv/mapping-type-missing',
  title: 'Mapping that does not say what the rows are',
  level: 'error',
  source: `${vocabulary}, sections 5.6 (virtual) and 5.7 (aboutUrl)`,
  requirements: ['MIM2 R1.1'],
  help: 'Give the type by a virtual column: {"name": "type", "virtual": true, "default": "OffStreetParking"}; and the identifier by "aboutUrl" in the schema: "urn:ngsi-ld:OffStreetParking:{number}".',
  message: ({ what }) =>
    what === 'type'
      ? 'no column gives the rows a type'
      : 'neither "aboutUrl" nor a column "id" gives the rows an identifier',
});

/** An encoding that is not known. */
export const encodingUnknown: Rule<{ encoding: string }> = defineRule<{ encoding: string }>({
  id: 'csv/encoding-unknown',
  title: 'Unknown encoding',
  level: 'error',
  source: `${vocabulary}, section 5.9 (encoding); WHATWG Encoding, section 4.2`,
  requirements: [],
  help: 'Name an encoding such as "utf-8" or "windows-1252"; of those with several bytes a character only UTF-8 and UTF-16 are read. The table was read as UTF-8.',
  message: ({ encoding }) => `"${encoding}" is not an encoding that is known`,
});

/** A mark at the beginning that says otherwise. */
export const encodingUnexpected: Rule<{ found: string; stated: string }> = defineRule<{
  found: string;
  stated: string;
}>({
  id: 'csv/encoding-unexpected',
  title: 'Encoding other than the mapping says',
  level: 'warning',
  source: `${model}, section 6.2`,
  requirements: [],
  help: 'Save the table as UTF-8, or give its encoding in "dialect".',
  message: ({ found, stated }) => `the first bytes say ${found}, the mapping says ${stated}; it was read as ${found}`,
});

/** Characters that the encoding does not have. */
export const characterLost: Rule<{ encoding: string }> = defineRule<{ encoding: string }>({
  id: 'csv/character-lost',
  title: 'Characters that were lost',
  level: 'error',
  source: 'WHATWG Encoding, section 4.1 (U+FFFD)',
  requirements: [],
  help: 'The table is in another encoding, often "windows-1252": save it as UTF-8, or give its encoding in "dialect". If the mark stands in the table itself, an earlier program lost the character.',
  message: ({ encoding }) => `here and perhaps further on, characters cannot be read as ${encoding}`,
});

/** A table without a row. */
export const tableEmpty: Rule = defineRule({
  id: 'csv/empty',
  title: 'Table without rows',
  level: 'error',
  source: `${model}, section 4`,
  requirements: [],
  help: 'Check the export that wrote the file: an empty table is published only by mistake.',
  message: () => 'there is no row in this table',
});

/** A column of the mapping that the table does not have. */
export const columnMissing: Rule<{ column: string; nearest?: string; delimiter?: string }> = defineRule<{
  column: string;
  nearest?: string;
  delimiter?: string;
}>({
  id: 'csv/column-missing',
  title: 'Column missing from the header',
  level: 'error',
  source: `${vocabulary}, section 5.6 (titles); ${model}, section 6.1`,
  requirements: [],
  help: 'Rename the column in the table, or add its title to "titles" in the mapping.',
  message: ({ column, nearest, delimiter }) =>
    delimiter === undefined
      ? `the header has no column "${column}"${orMeant(nearest)}`
      : `the header has no column "${column}": it is not divided by the delimiter of the mapping, but seems to be by ${delimiter}`,
});

/** A column of the table that the mapping does not have. */
export const columnUnmapped: Rule<{ column: string }> = defineRule<{ column: string }>({
  id: 'csv/column-unmapped',
  title: 'Column that the mapping passes over',
  level: 'info',
  source: `${vocabulary}, section 5.6 (columns)`,
  requirements: [],
  help: 'Add the column to the mapping; {"suppressOutput": true} says that it is left out on purpose.',
  message: ({ column }) => `the mapping says nothing about the column "${column}": its values go nowhere`,
});

/** A title that stands twice. */
export const columnRepeated: Rule<{ column: string }> = defineRule<{ column: string }>({
  id: 'csv/column-repeated',
  title: 'Column title that stands twice',
  level: 'error',
  source: 'RFC 4180, section 2, rule 3',
  requirements: [],
  help: 'Give each column a title of its own. The first one was read.',
  message: ({ column }) => `another column is called "${column}" already`,
});

/** A row with too many or too few cells. */
export const cellCount: Rule<{ expected: number; found: number }> = defineRule<{ expected: number; found: number }>({
  id: 'csv/cell-count',
  title: 'Row with too many or too few cells',
  level: 'error',
  source: 'RFC 4180, section 2, rule 4',
  requirements: [],
  help: 'A text that contains the delimiter stands in quotation marks. The row was not read any further, since its cells may have moved.',
  message: ({ expected, found }) =>
    `this row has ${found} ${found === 1 ? 'cell' : 'cells'}, the header has ${expected}`,
});

/** Quotation marks without an end. */
export const quoteUnclosed: Rule = defineRule({
  id: 'csv/quote-unclosed',
  title: 'Quotation mark that is never closed',
  level: 'error',
  source: 'RFC 4180, section 2, rules 5 and 6',
  requirements: [],
  help: 'Close the quotation marks. A mark within a text is written twice.',
  message: () => 'the quotation mark that opens here is not closed',
});

/** Quotation marks in the middle of a cell. */
export const quoteMisplaced: Rule = defineRule({
  id: 'csv/quote-misplaced',
  title: 'Quotation mark in the middle of a cell',
  level: 'error',
  source: 'RFC 4180, section 2, rules 5 and 7',
  requirements: [],
  help: 'Put the whole cell in quotation marks and write those within it twice.',
  message: () => 'text stands both inside and outside of quotation marks',
});

/** A row that is too long to hold. */
export const rowTooLong: Rule<{ bound: number }> = defineRule<{ bound: number }>({
  id: 'csv/row-too-long',
  title: 'Row too long to read',
  level: 'error',
  source: 'RFC 4180, section 2, rule 1',
  requirements: [],
  help: 'Check the ends of lines. If the row is right as it is, raise the bound.',
  message: ({ bound }) => `this row has more than ${bound} characters and was not read`,
});

/** A cell that has to have a value. */
export const valueRequired: Rule<{ column: string }> = defineRule<{ column: string }>({
  id: 'csv/value-required',
  title: 'Empty cell where a value is required',
  level: 'error',
  source: `${vocabulary}, section 5.7 (required)`,
  requirements: [],
  help: 'Fill the cell, or take "required" out of the mapping.',
  message: ({ column }) => `"${column}" needs a value in each row`,
});

/** An identifier that lacks a part. */
export const idIncomplete: Rule<{ key: string; column: string }> = defineRule<{ key: string; column: string }>({
  id: 'csv/id-incomplete',
  title: 'Identifier that lacks a part',
  level: 'error',
  source: `${vocabulary}, section 5.1.3 (URI template properties)`,
  requirements: ['MIM1 R1.1'],
  help: 'Fill the cell: the identifier is made of it.',
  message: ({ key, column }) => `"${key}" is made of the column "${column}", which is empty here`,
});

/** A cell that is no number. */
export const numberMalformed: Rule<{ column: string; value: string; hint?: string }> = defineRule<{
  column: string;
  value: string;
  hint?: string;
}>({
  id: 'csv/number-malformed',
  title: 'Cell that is no number',
  level: 'error',
  source: `${model}, section 6.4.2`,
  requirements: ['MIM2 R1.1'],
  help: 'Write a number, or say in the mapping how numbers are written: {"base": "number", "format": {"decimalChar": ",", "groupChar": "."}}. Words for a missing value belong in "null".',
  message: ({ column, value, hint }) =>
    `"${value}" in "${column}" is not a number${hint === undefined ? '' : `: ${hint}`}`,
});

/** A cell that is no date or time. */
export const dateMalformed: Rule<{ column: string; value: string; format: string; written?: string }> = defineRule<{
  column: string;
  value: string;
  format: string;
  written?: string;
}>({
  id: 'csv/date-malformed',
  title: 'Cell that is no date or time',
  level: 'error',
  source: `${model}, section 6.4.4`,
  requirements: ['MIM2 R1.1'],
  help: 'Write 2026-03-01, or 2026-03-01T08:00:00Z with a time, or give the "format" of the column in the mapping.',
  message: ({ column, value, format, written }) =>
    `"${value}" in "${column}" is not a ${format}${written === undefined ? '' : `; it is written as ${written}: give that as "format"`}`,
});

/** A cell that is neither true nor false. */
export const booleanMalformed: Rule<{ column: string; value: string; format: string }> = defineRule<{
  column: string;
  value: string;
  format: string;
}>({
  id: 'csv/boolean-malformed',
  title: 'Cell that is neither true nor false',
  level: 'error',
  source: `${model}, section 6.4.3`,
  requirements: ['MIM2 R1.1'],
  help: 'Write true or false, or give the two words in the mapping: {"base": "boolean", "format": "yes|no"}.',
  message: ({ column, value, format }) => `"${value}" in "${column}" is neither of ${format}`,
});

/** A cell that should hold JSON. */
export const jsonMalformed: Rule<{ column: string }> = defineRule<{ column: string }>({
  id: 'csv/json-malformed',
  title: 'Cell that is not JSON',
  level: 'error',
  source: `${model}, section 6.4 (json); RFC 8259`,
  requirements: ['MIM2 R1.1'],
  help: 'Write the value as JSON. In a cell with quotation marks, each mark of the JSON is written twice.',
  message: ({ column }) => `the cell of "${column}" is not JSON`,
});

/** A value outside the limits of the mapping. */
export const valueOutOfRange: Rule<{ column: string; value: string; limit: string }> = defineRule<{
  column: string;
  value: string;
  limit: string;
}>({
  id: 'csv/value-out-of-range',
  title: 'Value outside the limits of the mapping',
  level: 'error',
  source: `${model}, section 6.4.1; ${vocabulary}, section 5.11.2`,
  requirements: ['MIM2 R1.1'],
  help: 'Correct the value, or the limits in the mapping.',
  message: ({ column, value, limit }) => `"${value}" in "${column}" has to have ${limit}`,
});

/** Everything that reading a table can fire; its entities are checked by the rules of this package besides. */
export const csvRules: readonly AnyRule[] = [
  mappingInvalid,
  mappingKeyUnknown,
  mappingKeyUnsupported,
  mappingValueWrong,
  mappingColumnUnknown,
  mappingNameRepeated,
  mappingTypeMissing,
  encodingUnknown,
  encodingUnexpected,
  characterLost,
  tableEmpty,
  columnMissing,
  columnUnmapped,
  columnRepeated,
  cellCount,
  quoteUnclosed,
  quoteMisplaced,
  rowTooLong,
  valueRequired,
  idIncomplete,
  numberMalformed,
  dateMalformed,
  booleanMalformed,
  jsonMalformed,
  valueOutOfRange,
];

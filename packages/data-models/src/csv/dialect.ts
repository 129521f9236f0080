/** How a table is written down: the flags of "Model for Tabular Data", section 8, with their defaults. */
export interface Dialect {
  readonly encoding: string;
  readonly delimiter: string;
  readonly quoteChar: string | null;
  /** A quotation mark within quotation marks is written twice; otherwise a backslash stands before it. */
  readonly doubleQuote: boolean;
  readonly commentPrefix: string | null;
  readonly header: boolean;
  readonly headerRowCount: number;
  readonly skipRows: number;
  readonly skipColumns: number;
  readonly skipBlankRows: boolean;
  readonly skipInitialSpace: boolean;
  readonly trim: boolean | 'start' | 'end';
}

/** The dialect of a table that states none. */
export const defaultDialect: Dialect = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  commentPrefix: '#',
  header: true,
  headerRowCount: 1,
  skipRows: 0,
  skipColumns: 0,
  skipBlankRows: false,
  skipInitialSpace: false,
  trim: false,
};

/** What is used of sql.js: its types are published apart and bring those of the whole of Emscripten with them. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  export type SqlValue = number | string | Uint8Array | null;
  export interface Statement {
    bind(values: readonly SqlValue[]): boolean;
    step(): boolean;
    get(): SqlValue[];
    free(): boolean;
  }
  export interface Database {
    prepare(sql: string): Statement;
    run(sql: string): unknown;
    close(): void;
    export(): Uint8Array;
  }
  export default function initSqlJs(): Promise<{ readonly Database: new (data: Uint8Array) => Database }>;
}

/** That build, or in browsers the one that `scripts/build-sqlite-for-browsers.mjs` writes. */
declare module '#sqlite' {
  export { type Database, default } from 'sql.js/dist/sql-wasm-inline.js';
}

import type { Database } from '#sqlite';

/** A value as SQLite keeps it. */
export type SqlValue = number | string | Uint8Array | null;

/** A database in memory that is only read. */
export interface OpenDatabase {
  /** Hands over rows until there is none left, or `take` wants no more. */
  rows(sql: string, take: (row: readonly SqlValue[]) => boolean | undefined): void;
  /** So many rows at most. */
  list(sql: string, most: number): readonly (readonly SqlValue[])[];
  close(): void;
}

/** Opens a SQLite database that a stranger may have made: nothing that its schema holds is run. The library is loaded here. */
export async function openDatabase(bytes: Uint8Array): Promise<OpenDatabase> {
  const { default: initSqlJs } = await import('#sqlite');
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  database.run('PRAGMA trusted_schema = OFF');
  database.run('PRAGMA query_only = ON');
  database.run('PRAGMA cell_size_check = ON');
  const rows: OpenDatabase['rows'] = (sql, take) => readRows(database, sql, take);
  return {
    rows,
    list(sql, most) {
      const found: (readonly SqlValue[])[] = [];
      rows(sql, (row) => found.push(row) < most);
      return found;
    },
    close: () => database.close(),
  };
}

function readRows(database: Database, sql: string, take: (row: readonly SqlValue[]) => boolean | undefined): void {
  const statement = database.prepare(sql);
  try {
    while (statement.step()) if (take(statement.get()) === false) break;
  } finally {
    statement.free();
  }
}

/** A name as SQL writes it. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

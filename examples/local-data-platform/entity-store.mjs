// Entities in PostgreSQL: PGlite in this process, or a server by its connection string.

/** Opens a store; `close` ends it. */
export async function openEntityStore(connectionString) {
  const database = connectionString ? await openServer(connectionString) : await openEmbedded();
  await database.query(
    'create table if not exists entity (id text primary key, type text not null, content jsonb not null)',
  );
  await database.query('create index if not exists entity_type on entity (type)');
  return {
    /** Stores all of them, or none. */
    async put(entities) {
      await database.query(
        `insert into entity select content->>'id', content->>'type', content from jsonb_array_elements($1::jsonb) as given(content)
         on conflict (id) do update set type = excluded.type, content = excluded.content`,
        [JSON.stringify(entities)],
      );
    },
    async ofType(type, limit) {
      const { rows } = await database.query('select content from entity where type = $1 order by id limit $2', [
        type,
        limit,
      ]);
      return rows.map(({ content }) => content);
    },
    close: () => database.close(),
  };
}

async function openEmbedded() {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create();
  return { query: (text, values) => database.query(text, values), close: () => database.close() };
}

async function openServer(connectionString) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString });
  return { query: (text, values) => pool.query(text, values), close: () => pool.end() };
}

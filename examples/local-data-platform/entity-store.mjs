// Entities, the log of decisions and what was performed, in PostgreSQL: PGlite in this process, or a server by its connection string.

import { inBatches } from './in-batches.mjs';

// One statement after the other in one transaction; the lock lets two platforms start at once on one database. Entities are kept
// as the text they came as: `jsonb` refuses some that are valid JSON.
const tables = `
  select pg_advisory_xact_lock(8377);
  create table if not exists entity (id text primary key, type text not null, content json not null);
  create index if not exists entity_type on entity (type, id);
  create table if not exists decision (number bigserial primary key, content json not null);
  create table if not exists performed (assignee text not null, content json not null);
`;

/** Opens a store; `close` ends it. What goes wrong between two questions, `tell` hears. Every question may fail with a `StoreError`. */
export async function openEntityStore(connectionString, tell = () => {}) {
  const database = connectionString ? await openServer(connectionString, tell) : await openEmbedded();
  const ask = async (text, values) => {
    try {
      return (await database.query(text, values)).rows;
    } catch (cause) {
      throw new StoreError(cause);
    }
  };
  const content = ({ content }) => content;
  return {
    /** Stores all of them, or none. Of several with one id the last one counts, as if they had come one by one. */
    async put(entities) {
      const last = [...new Map(entities.map((entity) => [entity.id, entity])).values()];
      await ask(
        `insert into entity select * from unnest($1::text[], $2::text[], $3::text[]::json[])
         on conflict (id) do update set type = excluded.type, content = excluded.content`,
        // In the order of their ids: two lists that are stored at once wait for each other, and not in a circle.
        columns(last.sort((a, b) => (a.id < b.id ? -1 : 1))),
      );
    },
    async ofTypes(types, limit, offset) {
      const text = 'select content from entity where type = any($1::text[]) order by id limit $2 offset $3';
      return (await ask(text, [types, limit, offset])).map(content);
    },
    async byId(id) {
      return (await ask('select content from entity where id = $1', [id])).map(content)[0];
    },
    /** Waits until the decision is on record; many at once cost little more than one. */
    record: inBatches((decisions) =>
      ask('insert into decision (content) select unnest($1::text[])::json', [
        decisions.map((one) => JSON.stringify(one)),
      ]),
    ),
    async decisions(limit) {
      return (await ask('select content from decision order by number desc limit $1', [limit])).map(content);
    },
    async perform(performance) {
      const text = 'insert into performed (assignee, content) values ($1, $2)';
      await ask(text, [performance.assignee, JSON.stringify(performance)]);
    },
    async performedBy(assignee) {
      return (await ask('select content from performed where assignee = $1', [assignee])).map(content);
    },
    async forgetPerformedBy(assignee) {
      await ask('delete from performed where assignee = $1', [assignee]);
    },
    close: () => database.close(),
  };
}

/** The database did not do what it was asked; `message` says why, without the connection string. */
export class StoreError extends Error {
  constructor(cause) {
    super(`the database cannot be used: ${cause.message || cause.code}`, { cause });
  }
}

function columns(entities) {
  return [entities.map(({ id }) => id), entities.map(({ type }) => type), entities.map((one) => JSON.stringify(one))];
}

async function openEmbedded() {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create();
  await database.exec(tables);
  return { query: (text, values) => database.query(text, values), close: () => database.close() };
}

async function openServer(connectionString, tell) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 5000, query_timeout: 10_000 });
  // A server that goes away ends connections that wait in the pool; without a listener that would end this process.
  pool.on('error', (error) => tell(`the database went away: ${error.message}`));
  try {
    await pool.query(tables);
  } catch (cause) {
    await pool.end();
    throw new StoreError(cause);
  }
  return { query: (text, values) => pool.query(text, values), close: () => pool.end() };
}

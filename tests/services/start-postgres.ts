// Debian's PostgreSQL on loopback, with its data in a temporary folder.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-port.js';
import { accountOf, endProcess, folderFor, startAs } from './service.js';
import { until } from './until.js';

const versions = '/usr/lib/postgresql';
const bin = existsSync(versions)
  ? readdirSync(versions)
      .map((version) => join(versions, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined;

/** Whether it is installed. */
export const hasPostgres: boolean = bin !== undefined;

/** A server that can go away and come back. */
export interface PostgresServer {
  readonly url: string;
  /** Makes an empty database and tells its connection string. */
  createDatabase(name: string): Promise<string>;
  query(text: string, database?: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** At once, as when a machine fails: connections are cut, and the log has to be replayed at the next start. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a server, and starts it. */
export async function startPostgres(): Promise<PostgresServer> {
  if (bin === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const account = accountOf('postgres');
  const folder = folderFor(account, 'postgres');
  const port = await freePort();
  const url = `postgres://postgres:secret@127.0.0.1:${port}/postgres`;
  execFileSync(
    join(bin, 'initdb'),
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...account, cwd: '/', stdio: 'ignore' },
  );
  const words = ['-D', folder, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
  const query: PostgresServer['query'] = async (text, database = url) => {
    const client = new Client({ connectionString: database });
    await client.connect();
    try {
      return (await client.query(text)).rows as Readonly<Record<string, unknown>>[];
    } finally {
      await client.end();
    }
  };
  let server = startAs(account, join(bin, 'postgres'), words);
  const ready = (): Promise<unknown> =>
    until('PostgreSQL answers', () =>
      query('select 1').then(
        () => true,
        () => false,
      ),
    );
  await ready();
  return {
    url,
    async createDatabase(name) {
      await query(`create database ${name}`);
      return url.replace(/postgres$/, name);
    },
    query,
    stop: () => endProcess(server, 'SIGQUIT'),
    async start() {
      server = startAs(account, join(bin, 'postgres'), words);
      await ready();
    },
    async remove() {
      await endProcess(server, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

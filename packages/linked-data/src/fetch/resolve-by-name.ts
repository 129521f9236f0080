import { lookup } from 'node:dns/promises';

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Asks the system, which also knows the hosts file: what it answers is checked like any other address. */
export const resolveByName: Resolve = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
};

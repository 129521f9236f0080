import { readFileSync } from 'node:fs';

/** Version of this package, from its `package.json`: written once, by the release. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

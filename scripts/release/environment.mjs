import { homedir } from 'node:os';
import { join } from 'node:path';

/** The environment of a program with a home of its own, with the settings and the cache of npm that there are. */
export function environment(home) {
  const ofThisRun = /^(?:npm_config_local_prefix|npm_package_|INIT_CWD)/;
  const known = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisRun.test(name)));
  return {
    ...known,
    HOME: home,
    NO_COLOR: '1',
    npm_config_userconfig: known.npm_config_userconfig ?? join(homedir(), '.npmrc'),
    npm_config_cache: known.npm_config_cache ?? join(homedir(), '.npm'),
    npm_config_loglevel: 'error',
  };
}

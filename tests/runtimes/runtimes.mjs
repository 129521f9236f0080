import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is compared. Each runs in another time zone and another language: nothing may hang on those either. `package` is what
 * holds the program on this machine; a browser comes from the system.
 */
export const runtimes = [
  ...[20, 22, 24, 26].map((major, index) => ({
    name: `node${major}`,
    package: `node${major}-linux-${process.arch}`,
    program: 'bin/node',
    // Code made at run time is refused, as by some platforms; the command line, where models of others are compiled, is not run so.
    words: [],
    timeZone: ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu'][index],
    language: ['en', 'de_DE', 'tr_TR', 'fr_FR'][index],
  })),
  {
    name: 'deno',
    package: `@deno/linux-${process.arch}-glibc`,
    program: 'deno',
    words: ['run', '--allow-all', '--node-modules-dir=manual', '--no-lock'],
    timeZone: 'Australia/Lord_Howe',
    language: 'nl_NL',
  },
  {
    name: 'bun',
    package: `@oven/bun-linux-${process.arch === 'arm64' ? 'aarch64' : process.arch}`,
    program: 'bin/bun',
    words: [],
    timeZone: 'America/Sao_Paulo',
    language: 'es_ES',
  },
  { name: 'chromium', timeZone: 'Europe/Berlin', language: 'tr-TR' },
];

/** Where the program of a runtime is, and its version; or why it cannot be had. */
export function findRuntime(runtime, folder) {
  if (runtime.name === 'chromium') {
    const program = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    return existsSync(program) ? { program } : { missing: `there is no ${program}; CHROMIUM_PATH says where it is` };
  }
  const place = join(folder, 'node_modules', runtime.package);
  const program = join(place, runtime.program);
  if (!existsSync(program)) return { missing: `${runtime.package} is not installed` };
  const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  return { program, version };
}

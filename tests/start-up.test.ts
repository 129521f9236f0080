import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const dist = 'packages/cli/dist';

// How long a start takes depends on the machine (`npm run bench` measures it); what it depends on is how much is read and compiled.
describe('What a process of the command line reads before its work', () => {
  it('is next to nothing for the entry: a command is read when it is asked for', () => {
    expect(kilobytesOf('index.js')).toBeLessThan(10);
  });

  it('is less than 300 KB for the checking of data', () => {
    const [command] = readdirSync(dist).filter((name) => /^validate-files-\w+\.js$/.test(name));
    expect(kilobytesOf(command ?? '')).toBeLessThan(300);
  });
});

/** The size of a file and of all that it imports statically, in KB. */
function kilobytesOf(entry: string): number {
  const read = new Map<string, string>();
  const waiting = [entry];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (read.has(name)) continue;
    const text = readFileSync(join(dist, name), 'utf8');
    read.set(name, text);
    for (const [, imported] of text.matchAll(/(?:^|[;\n}])(?:import|export)(?:[^"();]*?from)?"\.\/([^"]+)"/g))
      waiting.push(imported ?? '');
  }
  return [...read.values()].reduce((sum, { length }) => sum + length, 0) / 1000;
}

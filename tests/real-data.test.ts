// Real catalogues of 14 countries and the files of a real pilot, faults included: each gets a report, and nothing is fetched.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDataSpace } from '@ds4sscc/blueprint';
import { openTargets } from '@ds4sscc/blueprint/node';
import type { Report } from '@ds4sscc/findings';
import { toJson } from '@ds4sscc/findings/format/json';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
const folders = ['decide', 'dcat/real'].map((name) => join(corpus, name));
const present = folders.every((folder) => existsSync(folder));
if (!present) console.warn('tests/real-data.test.ts skips: ../shared/corpus is not there');

describe.skipIf(!present)('real data', () => {
  const sockets = vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('a socket was opened');
  });
  let report: Report;
  const check = async (): Promise<Report> => checkDataSpace(await openTargets(folders));
  beforeAll(async () => {
    report = await check();
  });
  afterAll(() => sockets.mockRestore());

  it('has a result for every file, and none that could not be read', () => {
    const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).sort();
    expect(report.sources.map(({ source }) => source).sort()).toEqual(files);
    expect(report.sources.filter(({ outcome }) => outcome === 'unreadable')).toEqual([]);
    expect(
      report.sources
        .filter(({ outcome }) => outcome === 'skipped')
        .map(({ source }) => source.slice(folders[1]?.length)),
    ).toEqual(['/MANIFEST.json', '/shacl-results.json']);
  });

  it('opens no socket', () => {
    expect(sockets).not.toHaveBeenCalled();
  });

  it('has every finding at a line that exists, with that line as its excerpt', () => {
    const lines = new Map(
      report.sources.map(({ source }) => [source, readFileSync(source, 'utf8').split(/\r\n|\n|\r/)]),
    );
    const misplaced = report.findings.filter(({ location, excerpt }) => {
      const text = location.line === undefined ? undefined : lines.get(location.source)?.[location.line - 1];
      const shown = excerpt?.text.replaceAll('…', '').trim() ?? '';
      return text === undefined || !text.replace(/\p{Cc}/gu, ' ').includes(shown);
    });
    expect(misplaced.map(({ rule, location }) => [rule, location])).toEqual([]);
  });

  it('reports the undeclared prefix of the pilot at the line that uses it', () => {
    const found = report.findings.filter(
      ({ location, level }) => location.source.endsWith('/work.ttl') && level === 'error',
    );
    expect(found.map(({ rule, location }) => [rule, location.line])).toEqual([['rdf/prefix-undeclared', 41]]);
  });

  it('is the same byte for byte on a second run', async () => {
    expect(toJson(await check())).toBe(toJson(report));
  });
});

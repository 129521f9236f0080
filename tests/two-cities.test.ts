// The two examples: nothing is found in the one that is in order, and exactly what was planted in the other.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allRules, checkDataSpace } from '@ds4sscc/blueprint';
import { openTargets } from '@ds4sscc/blueprint/node';
import type { Finding, Report, Verdict } from '@ds4sscc/findings';
import { toJson } from '@ds4sscc/findings/format/json';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface PlantedFault {
  readonly rule: string;
  readonly source: string;
  readonly line: number;
  readonly column?: number;
  readonly pointer?: string;
  readonly node?: string;
  readonly record?: number;
  readonly what: string;
}

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const broken = join(examples, 'two-cities-broken');
const faults = JSON.parse(readFileSync(join(broken, 'faults.json'), 'utf8')) as readonly PlantedFault[];
const generated = /(air-quality\.ndjson|traffic-flow\.ndjson\.gz)$/;

let folder: string;
let sound: Report;
let faulty: Report;

/** Checks an example; sources are named from its folder on, as `faults.json` names them. */
async function check(name: string): Promise<Report> {
  const path = join(folder, name);
  const { sources, findings } = await openTargets([path]);
  return checkDataSpace({
    subject: name,
    sources: sources.map((source) => ({ ...source, name: source.name.slice(path.length + 1) })),
    findings,
    now: '2026-11-21T12:00:00Z',
  });
}

function requirementsWith(verdict: Verdict, { requirements }: Report): readonly string[] {
  return requirements.filter((one) => one.verdict === verdict).map(({ requirement }) => requirement);
}

/** A finding's rule and place, as far as the planted fault says where it is. */
function placeOf({ rule, location }: Finding, fault: PlantedFault | undefined): object {
  const said = Object.keys(fault ?? {}).filter((key) => key in location);
  return { rule, ...Object.fromEntries(said.map((key) => [key, location[key as keyof typeof location]])) };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'two cities – städte '));
  cpSync(examples, folder, { recursive: true, filter: (path) => !generated.test(path) });
  execFileSync(process.execPath, [join(examples, 'generate.mjs'), folder]);
  sound = await check('two-cities');
  faulty = await check('two-cities-broken');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('two cities', () => {
  it('hold what they say: four datasets, of which one has more than 20,000 entities', () => {
    const contents = Object.fromEntries(sound.sources.map(({ source, contents }) => [source, contents]));
    expect(contents).toMatchObject({
      'data/air-quality.ndjson': { records: 35 * 24 * 24 },
      'data/parking.json': { records: 8 },
      'data/traffic-flow.ndjson.gz': { records: 7 * 48 * 20 },
      'data/green-areas.geojson': { records: 10 },
      'catalogue.ttl': { datasets: 4 },
      'dataspace.yaml': { participants: 4, datasets: 4, services: 1 },
    });
  });

  it('are in order: no finding of any level', () => {
    expect(sound.findings).toEqual([]);
    expect(sound.summary.counts).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('meet the requirements that files can show, and no requirement is failed', () => {
    expect(requirementsWith('fail', sound)).toEqual([]);
    expect(requirementsWith('pass', sound)).toEqual(
      expect.arrayContaining(['MIM0 R1.1', 'MIM0 R1.3', 'MIM0 R1.4', 'MIM1 R1.1', 'MIM3 RC4.3', 'MIM3 RC5.4']),
    );
  });

  it('do not meet what only a live request or a declaration speaks for', () => {
    const open = ['MIM0 R1.2', 'MIM0 R2.2', 'MIM1 R1.2', 'MIM3 RC1.1', 'MIM3 RC4.1', 'MIM3 RC7.1'];
    expect(requirementsWith('unknown', sound)).toEqual(expect.arrayContaining(open));
  });
});

describe('two cities, broken', () => {
  it('have at least 25 faults, each of another rule, from every library', () => {
    const rules = faults.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(25);
    expect(allRules.map(({ id }) => id)).toEqual(expect.arrayContaining(rules));
    const areas = new Set(rules.map((rule) => rule.split('/')[0]));
    expect([...areas]).toEqual(
      expect.arrayContaining(['data', 'ngsi-ld', 'geojson', 'odrl', 'dcat-ap', 'hvd', 'api', 'interop']),
    );
  });

  it.each(faults)('are found out: $what', (fault) => {
    const found = faulty.findings.filter(({ rule }) => rule === fault.rule);
    const { what: _, ...place } = fault;
    expect(found.map((one) => placeOf(one, fault))).toEqual([place]);
  });

  it('have no other finding, and none was left out of the list', () => {
    expect(faulty.findings.map(({ rule }) => rule).sort()).toEqual(faults.map(({ rule }) => rule).sort());
    expect(faulty.summary).toMatchObject({ omitted: 0, suppressed: 0, sources: { unreadable: 0 } });
  });

  it('fail the requirements that the faults break', () => {
    expect(requirementsWith('fail', faulty)).toEqual(
      expect.arrayContaining([
        'MIM0 R1.3',
        'MIM1 R1.1',
        'MIM2 R1.1',
        'MIM3 RC2.1',
        'MIM3 RC2.2',
        'MIM3 RC4.2',
        'MIM3 RC4.3',
        'MIM3 RC5.4',
      ]),
    );
  });

  it('meet no requirement that an error bears on', () => {
    const touched = faulty.findings.filter(({ level }) => level === 'error').flatMap((one) => one.requirements);
    expect(requirementsWith('pass', faulty).filter((requirement) => touched.includes(requirement))).toEqual([]);
  });

  it('are listed in their README as in faults.json', () => {
    const readme = readFileSync(join(broken, 'README.md'), 'utf8');
    const rows = faults.map(({ what, source, line, rule }) => `| ${what} | ${source}, line ${line} | \`${rule}\` |`);
    expect(readme.split('\n').filter((row) => row.startsWith('| ') && !row.startsWith('| What'))).toEqual(rows);
  });
});

describe('checking an example', () => {
  it('twice gives the same bytes', async () => {
    expect(toJson(await check('two-cities'))).toBe(toJson(sound));
    expect(toJson(await check('two-cities-broken'))).toBe(toJson(faulty));
  });

  it('starts from the same bytes however often it is generated', () => {
    const files = ['two-cities', 'two-cities-broken'].flatMap((name) =>
      ['air-quality.ndjson', 'traffic-flow.ndjson.gz'].map((file) => join(folder, name, 'data', file)),
    );
    const digests = () => files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
    const first = digests();
    execFileSync(process.execPath, [join(examples, 'generate.mjs'), folder]);
    expect(digests()).toEqual(first);
  });
});

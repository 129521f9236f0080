import { it } from 'vitest';
import { loadModels } from '../src/foreign/node/load-models.js';
import { readdirSync, rmSync, statSync } from 'node:fs';
it('loads', { timeout: 60000 }, async () => {
  const dir = '/work/shared/corpus/smart-data-models';
  let t = performance.now();
  const { models, findings } = await loadModels(dir);
  console.log(models.length, performance.now() - t);
  const c: Record<string, number> = {};
  for (const f of findings) c[f.rule] = (c[f.rule] ?? 0) + 1;
  console.log(c, findings.filter((f) => f.rule !== 'model/id-wrong' && f.rule !== 'model/format-unknown').map((f) => [f.message, f.location.source, f.location.pointer]));
  const m = models.find((x) => x.type === 'AirQualityObserved')!;
  console.log({ ...m, attributes: undefined });
  for (const n of ['location', 'refDevice', 'temperature', 'precipitation', 'airQualityLevel', 'windDirection', 'address']) console.log(n, m.attributes[n]);
  rmSync('/tmp/dmf-cache', { recursive: true, force: true });
  for (const k of ['cold', 'warm']) {
    t = performance.now();
    const r = await loadModels(dir, { cache: { directory: '/tmp/dmf-cache' } });
    console.log(k, performance.now() - t, r.findings.filter((f) => f.rule === 'model/cache-not-used'), readdirSync('/tmp/dmf-cache').length);
  }
  const units: Record<string, number> = {}; const kinds: Record<string, number> = {};
  for (const m of models) for (const a of Object.values(m.attributes)) { kinds[a.kind] = (kinds[a.kind] ?? 0) + 1; if (a.units) units[a.units[0]!] = (units[a.units[0]!] ?? 0) + 1; }
  console.log(kinds, units);
  const solo = await loadModels(dir + '/dataModel.Weather', {});
  console.log(solo.models.map((m) => m.type), solo.findings.map((f) => f.message).slice(0, 4));
  const both = await loadModels(dir + '/dataModel.Weather', { alongside: [dir + '/data-models'] });
  console.log(both.models.map((m) => m.type), both.findings.map((f) => f.message).slice(0, 4));
});

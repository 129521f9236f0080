import { it } from 'vitest';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { loadSchema } from '../src/foreign/load-schema.js';
const root = '/tmp/jsuite/jsonschema-4.17.3/json/';
const drafts: Record<string, string> = { draft4: 'http://json-schema.org/draft-04/schema#', draft6: 'http://json-schema.org/draft-06/schema#', draft7: 'http://json-schema.org/draft-07/schema#', 'draft2019-09': 'https://json-schema.org/draft/2019-09/schema', 'draft2020-12': 'https://json-schema.org/draft/2020-12/schema' };
it('suite', { timeout: 100000 }, () => {
  const remotes: any[] = [];
  const walk = (d: string, p: string) => { for (const n of readdirSync(d)) { if (statSync(d + n).isDirectory()) walk(d + n + '/', p + n + '/'); else remotes.push({ source: p + n, address: 'http://localhost:1234/' + p + n, content: readFileSync(d + n, 'utf8') }); } };
  walk(root + 'remotes/', '');
  for (const [d, uri] of Object.entries(drafts).slice(0, 1)) {
    let ok = 0, bad = 0, unusable = 0; const why: Record<string, number> = {}; const unus: Record<string, number> = {};
    for (const f of readdirSync(root + 'tests/' + d)) {
      if (!f.endsWith('.json')) continue;
      for (const g of JSON.parse(readFileSync(root + 'tests/' + d + '/' + f, 'utf8'))) {
        let schema = g.schema;
        if (typeof schema === 'boolean') schema = { allOf: [schema], $schema: uri };
        if (schema.$schema === undefined) schema = { $schema: uri, ...schema };
        const { models, findings } = loadSchema(schema, { source: 'http://localhost:1234/x.json', type: 'T', alongside: remotes });
        for (const t of g.tests) {
          if (models.length === 0) { unusable++; unus[f + ' ' + findings.filter(x=>x.level==='error').map((x) => x.rule + x.message.slice(0,60))[0]] = 1; continue; }
          const problems = models[0]!.checkValues!(t.data, { formats: 'annotate' }).filter((x) => x.rule.level === 'error');
          if ((problems.length === 0) === t.valid) ok++; else { bad++; (why as any)[f + ': ' + g.description + ': ' + t.description + ' got ' + problems.map((x) => x.rule.id)] = 1; }
        }
      }
    }
    console.log(d, { ok, bad, unusable }, Object.keys(why), Object.keys(unus));
  }
});

// The table of rules in the README comes from the rules themselves: `vitest -u` writes it anew.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '@ds4sscc/data-models';
import { convertRules } from '@ds4sscc/data-models/convert';
import { csvRules } from '@ds4sscc/data-models/csv';
import { modelRules } from '@ds4sscc/data-models/foreign';
import { gbfsRules } from '@ds4sscc/data-models/gbfs';
import { inputRules } from '@ds4sscc/data-models/node';
import { type AnyRule, jsonRules, textRules } from '@ds4sscc/findings';
import { expect, it } from 'vitest';
import { attributeRules } from '../src/rules/attribute-rules.js';
import { contentRules } from '../src/rules/content-rules.js';
import { contextRules } from '../src/rules/context-rules.js';
import { datasetRules } from '../src/rules/dataset-rules.js';
import { entityRules } from '../src/rules/entity-rules.js';
import { fileRules } from '../src/rules/file-rules.js';
import { featureRules, geometryRules } from '../src/rules/geojson-rules.js';
import { identifierRules } from '../src/rules/identifier-rules.js';
import { instanceRules } from '../src/rules/instance-rules.js';
import { judgementRules } from '../src/rules/judgement-rules.js';
import { memberRules } from '../src/rules/member-rules.js';
import { nameRules } from '../src/rules/name-rules.js';
import { queryRules } from '../src/rules/query-rules.js';
import { unitRules, valueRules } from '../src/rules/value-rules.js';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));

const ofChecks: readonly (readonly [string, readonly AnyRule[]])[] = [
  ['identifiers', identifierRules],
  ['what a record is', entityRules],
  ['attributes', attributeRules],
  ['values of a model, a rule for each cause', valueRules],
  ['units', unitRules],
  ['what could not be judged', judgementRules],
  ['members of attributes', memberRules],
  ['what each kind of attribute holds', contentRules],
  ['instances of an attribute', instanceRules],
  ['names', nameRules],
  ['contexts', contextRules],
  ['entities of a file beside each other', datasetRules],
  ['queries', queryRules],
  ['geometries', geometryRules],
  ['features', featureRules],
  ['files', fileRules],
  ['text and JSON', [...textRules, ...jsonRules]],
];

const ofSubpaths: readonly (readonly [string, readonly AnyRule[]])[] = [
  ['packed and unreadable files', inputRules],
  ['tables', csvRules],
  ['feeds', gbfsRules],
  ['models of others', modelRules],
  ['conversions', convertRules],
];

/** Names of rules, each area written out where it begins. */
function namesOf(listed: readonly AnyRule[]): string {
  let area = '';
  const names = listed.map(({ id }) => {
    const [own = '', name = ''] = id.split('/');
    const shown = own === area ? name : id;
    area = own;
    return `\`${shown}\``;
  });
  return names.join(', ');
}

it('the table of rules in the README is up to date', async () => {
  const rows = [...ofChecks, ...ofSubpaths].map(([about, listed]) => `| ${about} | ${namesOf(listed)} |`);
  const current = readFileSync(readme, 'utf8');
  const fresh = current.replace(
    /(<!-- rules -->\n)[^]*?(<!-- \/rules -->)/,
    (_, start: string, end: string) => `${start}\n| about | rules |\n|---|---|\n${rows.join('\n')}\n\n${end}`,
  );
  await expect(fresh).toMatchFileSnapshot(readme);
});

it('the table has every rule', () => {
  const listed = ofChecks.flatMap(([, list]) => list.map(({ id }) => id));
  expect(listed.sort()).toEqual(rules.map(({ id }) => id).sort());
});

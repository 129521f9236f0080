import { checkCatalogue, dcatApProfile, type ProfileClass, type PropertyUse } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const base = 'http://data.city.example/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const wellFormed: Readonly<Record<string, string>> = {
  [`${xsd}decimal`]: '2.5',
  [`${xsd}duration`]: 'P1D',
  [`${xsd}hexBinary`]: '00ff',
  [`${xsd}nonNegativeInteger`]: '12',
};

/** A value that fits the use; `variant` tells two of them apart. */
function fitting(use: PropertyUse, variant = ''): string {
  if (use.kind === 'temporal') return `"202${variant ? 5 : 6}-03-01"^^<${xsd}date>`;
  if (use.kind === 'literal') return use.language ? `"text${variant}"@en` : `"text${variant}"`;
  if (use.kind === 'datatype') {
    const text = wellFormed[use.range] ?? '';
    return `"${variant ? text.replace('2', '3').replace('00', '11').replace('1D', '2D') : text}"^^<${use.range}>`;
  }
  const target = dcatApProfile.classes.find(({ label }) => label === use.range && !variant);
  return `<${target && target.properties.length > 0 ? base + target.id : `https://data.city.example/${use.key}${variant}`}>`;
}

/** Values that do not fit the use, each for another reason. */
function unfitting(use: PropertyUse): readonly string[] {
  if (use.kind === 'node') return ['"text"', '"text"@en'];
  if (use.kind === 'literal') return [`<${base}thing>`];
  if (use.kind === 'temporal') return ['"2026-03-01"', `"2026-02-29"^^<${xsd}date>`, `<${base}thing>`];
  return [`"-P"^^<${use.range}>`, `"${wellFormed[use.range]}"^^<${xsd}string>`, `<${base}thing>`];
}

interface Row {
  readonly subject: string;
  readonly property: string;
  readonly value: string;
}

/** One instance of every class, with one fitting value for every property use: a line for each statement. */
const complete: readonly Row[] = dcatApProfile.classes
  .filter(({ properties }) => properties.length > 0)
  .flatMap(({ id, iri, properties }) => [
    { subject: base + id, property: rdfType, value: `<${iri}>` },
    ...properties.map((use) => ({ subject: base + id, property: use.iri, value: fitting(use) })),
  ]);

async function check(rows: readonly Row[]) {
  const text = rows.map(({ subject, property, value }) => `<${subject}> <${property}> ${value} .`).join('\n');
  return checkCatalogue(await parseGraph(text, { source: 'complete.ttl', syntax: 'turtle' })).map(
    ({ rule, location: { line, node } }) => ({ rule, line, node }),
  );
}

const uses = dcatApProfile.classes.flatMap((entry) => entry.properties.map((use) => ({ entry, use, name: use.id })));
const ruleId = ({ label }: ProfileClass, use: PropertyUse, defect: string) =>
  `dcat-ap/${label} ${use.label} ${defect}`.toLowerCase().replaceAll(' ', '-');
const rowOf = (entry: ProfileClass, property: string) =>
  complete.findIndex((row) => row.subject === base + entry.id && row.property === property);
const mandatory = uses.filter(({ use }) => use.level === 'mandatory');
const single = uses.filter(({ use }) => use.max === 1);
const optional = uses.filter(({ use }) => use.level === 'optional');

describe('one defect in a complete catalogue', () => {
  it('is the only fault: without it nothing is found', async () => {
    expect(await check(complete)).toEqual([]);
  });

  it('is made for the 131 property uses, 20 of them mandatory', () => {
    expect([uses.length, mandatory.length]).toEqual([131, 20]);
  });

  it.each(mandatory)('$name left out is reported where the resource is declared', async ({ entry, use }) => {
    const rows = complete.toSpliced(rowOf(entry, use.iri), 1);
    expect(await check(rows)).toEqual([
      { rule: ruleId(entry, use, 'missing'), line: rowOf(entry, rdfType) + 1, node: base + entry.id },
    ]);
  });

  it.each(single)('$name given twice is reported at the second value', async ({ entry, use }) => {
    const at = rowOf(entry, use.iri);
    const second = { subject: base + entry.id, property: use.iri, value: fitting(use, '-2') };
    expect(await check(complete.toSpliced(at + 1, 0, second))).toEqual([
      { rule: ruleId(entry, use, 'too-many'), line: at + 2, node: base + entry.id },
    ]);
  });

  it.each(uses)('$name with a value of the wrong kind is reported at the value', async ({ entry, use }) => {
    const at = rowOf(entry, use.iri);
    for (const value of unfitting(use)) {
      const wrong = { subject: base + entry.id, property: use.iri, value };
      const single = use.max === 1;
      expect(await check(complete.toSpliced(single ? at : at + 1, single ? 1 : 0, wrong))).toEqual([
        { rule: ruleId(entry, use, 'wrong-kind'), line: single ? at + 1 : at + 2, node: base + entry.id },
      ]);
    }
  });

  it.each(optional)('$name may be left out', async ({ entry, use }) => {
    expect(await check(complete.toSpliced(rowOf(entry, use.iri), 1))).toEqual([]);
  });
});

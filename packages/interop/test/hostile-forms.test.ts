import { parseJson } from '@ds4sscc/findings';
import { assess } from '@ds4sscc/interop';
import { readArtefact } from '@ds4sscc/interop/artefacts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  agreement,
  agreementMessage,
  deliveryLog,
  inbox,
  participants,
  requestChannel,
  rulebook,
} from './requirements/evidence/two-cities.js';
import { context, mapping, model, profile, schema } from './requirements/evidence/street-lamp.js';

const documents: readonly object[] = [
  rulebook,
  participants,
  agreement,
  deliveryLog,
  requestChannel,
  inbox,
  agreementMessage,
  model,
  schema,
  context,
  profile,
  mapping,
];
const hostileKey = fc.constantFrom('__proto__', 'constructor', 'toString', '', 'id', '/~');

/** A document with some of its values replaced by anything at all, and keys that mean something to JavaScript. */
const broken = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })), { maxLength: 3 }),
    fc.option(fc.tuple(hostileKey, fc.jsonValue({ maxDepth: 1 }))),
  )
  .map(([document, changes, more]) => {
    const entries = Object.entries(structuredClone(document));
    for (const [index, value] of changes) {
      const entry = entries[index % entries.length];
      if (entry && entry[0] !== 'kind' && !entry[0].startsWith('@')) entry[1] = value;
    }
    const members = [...entries, ...(more ? [more] : [])].map(
      ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return `{${members.join(', ')}}`;
  });

it('reads documents in which anything stands without breaking, and assesses what it read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(broken, { minLength: 1, maxLength: 4 }), async (texts) => {
      const artefacts = [];
      for (const [index, text] of texts.entries()) {
        const source = `document-${index}.json`;
        const reading = await readArtefact({ document: parseJson(text, source), text }, { source });
        if (reading?.artefact) artefacts.push(reading.artefact);
        const errors = reading?.findings.filter(({ level }) => level === 'error') ?? [];
        expect(reading?.artefact?.valid === true && errors.length > 0).toBe(false);
      }
      expect(assess({ rules: [], artefacts: JSON.parse(JSON.stringify(artefacts)) as typeof artefacts })).toHaveLength(
        76,
      );
    }),
    { numRuns: 150, seed: 23 },
  );
});

it('reads a form nested five hundred levels deep, and a list of twenty thousand entries', async () => {
  const deep = `${'{"a":'.repeat(490)}1${'}'.repeat(490)}`;
  const texts = [
    JSON.stringify({ ...model, examples: [] }).replace('"examples":[]', `"examples":[${deep}]`),
    JSON.stringify({
      ...deliveryLog,
      deliveries: Array.from({ length: 20_000 }, (_, index) => ({
        at: new Date(1.7e12 + index * 1000).toISOString(),
        outcome: 'failed',
      })),
    }),
  ];
  for (const text of texts) {
    const reading = await readArtefact({ document: parseJson(text, 'x.json'), text }, { source: 'x.json' });
    expect(reading?.artefact?.valid).toBe(true);
    expect(assess({ rules: [], artefacts: reading?.artefact ? [reading.artefact] : [] })).toHaveLength(76);
  }
});

import { defineRule, type Rule } from '@ds4sscc/findings';
import type { AcrossCheck, Scope } from './across-check.js';
import { entitySummary } from './entity-summary.js';

/** A model that the catalogue or the description claims, and data that does not follow it. */
export const modelNotFollowed: Rule<{ model: string; file: string; how: string }> = defineRule<{
  model: string;
  file: string;
  how: string;
}>({
  id: 'dataspace/model-not-followed',
  title: 'Claimed model that the data does not follow',
  level: 'error',
  source: 'DS4SSCC data space description 1; DCAT-AP 3.0.1, 5.11 (conforms to)',
  requirements: ['MIM2 R1.1'],
  help: 'Correct the data, or claim the model that it follows: whoever builds on the claim is misled.',
  message: ({ model, file, how }) => `conformsTo claims ${model}, and ${file} does not follow it: ${how}`,
});

/** Every `conformsTo` that names a model which is known, against the files of the dataset. */
export const claimedModels: AcrossCheck = {
  rules: [modelNotFollowed],
  applies: (scope) => claims(scope).length > 0,
  *check(scope) {
    const { document, dataSpace } = scope;
    for (const { index, model, claim } of claims(scope)) {
      for (const [position, file] of (dataSpace.datasets[index]?.files ?? []).entries()) {
        const summary = entitySummary(file, scope);
        if (summary === undefined) continue;
        const how = departure(summary, model);
        if (how !== undefined)
          yield document.finding(modelNotFollowed, `/datasets/${index}/files/${position}`, { model: claim, file, how });
      }
    }
  },
};

interface Claim {
  readonly index: number;
  readonly model: string;
  readonly claim: string;
}

function claims({ dataSpace, folder, facts }: Scope): readonly Claim[] {
  const catalogues = facts.catalogues.filter(({ document }) => document.source.startsWith(folder));
  const known = new Set(facts.entities.flatMap(({ types }) => Object.keys(types)));
  for (const { model } of dataSpace.datasets) if (model !== undefined) known.add(model);
  return dataSpace.datasets.flatMap(({ id, metadata, files = [] }, index) => {
    const entries = catalogues.flatMap(({ catalogue }) => catalogue.datasets.filter(({ iri }) => iri === id));
    const own = entries.flatMap(({ distribution }) => distribution);
    const distributions = catalogues.flatMap(({ catalogue }) =>
      catalogue.distributions.filter(({ iri }) => own.includes(iri)),
    );
    const claimed = [
      ...(metadata?.conformsTo ?? []),
      ...[...entries, ...distributions].flatMap(({ conformsTo }) => conformsTo),
    ];
    return files.length === 0
      ? []
      : [...new Set(claimed)].flatMap((claim) => {
          const model = modelNamed(claim);
          return model === undefined ? [] : [{ index, model, claim }];
        });
  });
}

/** Smart Data Models and our own IRIs name the type before `schema.json`, or at their end. */
function modelNamed(claim: string): string | undefined {
  return /smart-?data-?models?[^?#]*\/([A-Z]\w+)(?:\/(?:schema\.json|model\.yaml|doc\/?.*)?)?$/i.exec(claim)?.[1];
}

type Summary = Scope['facts']['entities'][number];

function departure({ types, records, invalid }: Summary, model: string): string | undefined {
  const others = Object.keys(types).filter((type) => type !== model);
  if (others.length > 0) return `it holds ${others.sort().join(', ')}`;
  // Single errors are findings of their own; where every other record has some, it is the claim that is wrong.
  return records > 0 && 2 * invalid >= records ? `${invalid} of ${records} records have errors` : undefined;
}

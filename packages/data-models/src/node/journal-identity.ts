import type { ComparePolicy } from '../compare-policy.js';
import type { FormatPolicy } from '../format-policy.js';
import type { Model } from '../define-model.js';
import type { InputIdentity } from './identify-input.js';
import { installedVersion } from './installed-version.js';

/** What a check depends on. */
export interface CheckIdentity {
  readonly input: InputIdentity | undefined;
  readonly source: string;
  readonly models: readonly Model[];
  readonly formats: FormatPolicy;
  readonly compare: ComparePolicy;
  readonly maxRecordBytes: number;
  /** Whether the content of contexts is at hand. */
  readonly resolvesContexts: boolean;
}

/** Changes with the form of the logs that a journal keeps. */
const logs = 2;

/**
 * Writes down what a check depends on: of two checks with the same text, one can go on where the other ended. Models are
 * told by what can be written down of them; who changes a schema alone, or what a context says, has to delete the journal.
 */
export function journalIdentity({ models, ...others }: CheckIdentity): string {
  const described = models.map(({ type, iri, follows, required, repository, attributes }) => ({
    type,
    iri,
    follows,
    required,
    repository,
    attributes: Object.entries(attributes).map(([name, { kind, iri: means, units }]) => [name, kind, means, units]),
  }));
  return JSON.stringify({ version: installedVersion('@ds4sscc/data-models'), logs, ...others, models: described });
}

import { InteropError } from '../interop-error.js';
import { nearestRequirement } from '../nearest-requirement.js';
import { requirements } from '../requirements-data.js';
import type { Framework } from './framework.js';

const word = /^[a-z0-9][a-z0-9.-]*$/;

/**
 * Checks a framework and passes it on: ids carry its name and version, each stands once, and what decides them exists.
 *
 * @throws {InteropError} `framework-invalid`, with the first thing that is wrong.
 * @example
 * ```ts
 * import { defineFramework } from '@ds4sscc/interop/frameworks';
 *
 * const tender = defineFramework({
 *   id: 'tender',
 *   version: '2026',
 *   title: 'Air quality sensors, lot 1',
 *   url: 'https://city.example/tenders/air',
 *   requirements: [{ id: 'tender:2026/T1', title: 'Every station has an address', decidedBy: ['MIM1 R1.1', 'MIM1 R1.2'] }],
 * });
 * tender.requirements.length; // => 1
 * ```
 */
export function defineFramework(framework: Framework): Framework {
  const { id, version } = framework;
  if (!word.test(id) || !word.test(version))
    throw invalid(`"${id}" and "${version}" have to be small letters, digits, dots and hyphens`);
  const seen = new Set<string>();
  for (const requirement of framework.requirements) {
    if (!requirement.id.startsWith(`${id}:${version}/`) || requirement.id.length === id.length + version.length + 2)
      throw invalid(`"${requirement.id}" has to begin with "${id}:${version}/" and go on`);
    if (seen.has(requirement.id)) throw invalid(`"${requirement.id}" stands there twice`);
    seen.add(requirement.id);
    for (const name of requirement.decidedBy) {
      if (known.has(name)) continue;
      const nearest = nearestRequirement(name);
      throw invalid(
        `"${requirement.id}" is decided by "${name}", which MIMs Plus 9.0 does not have${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
      );
    }
  }
  return framework;
}

const known: ReadonlySet<string> = new Set(requirements.map(({ id }) => id));

function invalid(message: string): InteropError {
  return new InteropError('framework-invalid', message);
}

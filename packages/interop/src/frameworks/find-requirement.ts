import { nearestWord } from '@ds4sscc/findings';
import { InteropError } from '../interop-error.js';
import { requirements } from '../requirements-data.js';
import { dsscBuildingBlocks, ldtBuildingBlocks } from './building-blocks.js';
import { dataAct } from './data-act.js';
import { ds4sscc } from './ds4sscc.js';
import type { Framework, FrameworkRequirement } from './framework.js';
import { highValueDatasets } from './high-value-datasets.js';
import { mims2022, mims80, mims90 } from './mims.js';
import { procurementChecklist } from './procurement-checklist.js';

/** The frameworks that come with this package. */
export const frameworks: readonly Framework[] = [
  mims90,
  mims80,
  mims2022,
  procurementChecklist,
  dataAct,
  highValueDatasets,
  dsscBuildingBlocks,
  ds4sscc,
  ldtBuildingBlocks,
];

/**
 * Finds a requirement by its id in any framework. Ids without framework, such as `MIM2 R1.1`, are those of MIMs Plus 9.0.
 *
 * @throws {InteropError} `requirement-unknown`, with what was most likely meant.
 * @example
 * ```ts
 * import { findRequirement } from '@ds4sscc/interop/frameworks';
 *
 * findRequirement('mims:8.0/MIM6/R5').decidedBy; // => ['MIM6 R2.1']
 * findRequirement('MIM2 R1.1').id; // => 'mims:9.0/MIM2/R1.1'
 * ```
 */
export function findRequirement(id: string, known: readonly Framework[] = frameworks): FrameworkRequirement {
  const name = id.trim();
  const versioned = name.includes(':') ? name : withVersion(name, known);
  const all = known.flatMap((framework) => framework.requirements);
  const found = all.find((one) => one.id.toLowerCase() === versioned.toLowerCase());
  if (found) return found;
  const nearest = nearestWord(
    versioned,
    all.map((one) => one.id),
  );
  throw new InteropError(
    'requirement-unknown',
    `no framework has a requirement "${id}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
  );
}

/** `data-act 33-1-a` where one version of that framework is known; otherwise a requirement of MIMs Plus 9.0. */
function withVersion(name: string, known: readonly Framework[]): string {
  const [head = '', ...rest] = name.split(/[\s/]+/);
  const [only, ...others] = known.filter(({ id }) => id === head.toLowerCase());
  return only && others.length === 0
    ? `${only.id}:${only.version}/${rest.join('/')}`
    : `mims:9.0/${name.replace(/\s+/, '/')}`;
}

/**
 * The ids that a requirement of MIMs Plus 9.0 has in other frameworks: those that it decides, alone or with others.
 *
 * @example
 * ```ts
 * import { otherIds } from '@ds4sscc/interop/frameworks';
 *
 * otherIds('MIM6 R2.1'); // => ['mims:8.0/MIM6/R5', 'mims:2022/MIM6', 'procurement:9.0/6.1', 'procurement:9.0/6.4']
 * ```
 */
export function otherIds(requirement: string, known: readonly Framework[] = frameworks): readonly string[] {
  if (!requirements.some(({ id }) => id === requirement)) findRequirement(requirement, [mims90]);
  return known
    .filter((framework) => framework !== mims90)
    .flatMap((framework) => framework.requirements)
    .filter(({ decidedBy }) => decidedBy.includes(requirement))
    .map(({ id }) => id);
}

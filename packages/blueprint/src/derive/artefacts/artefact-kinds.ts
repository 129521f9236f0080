import { agreements } from './agreements.js';
import type { ArtefactKind } from './artefact.js';
import { canvas } from './canvas.js';
import { catalogue } from './catalogue.js';
import { context } from './context.js';
import { dataAct } from './data-act.js';
import { dspCatalogue } from './dsp-catalogue.js';
import { gaps } from './gaps.js';
import { policies } from './policies.js';
import { scorecard } from './scorecard.js';
import { validators } from './validators.js';

/**
 * Everything that follows from a description, each with its formats and how it is derived.
 *
 * @example
 * ```ts
 * import { artefactKinds } from '@ds4sscc/blueprint/derive';
 *
 * artefactKinds.map(({ id }) => id);
 * // => ['catalogue', 'dsp-catalogue', 'policies', 'agreements', 'context', 'validators', 'canvas', 'scorecard', 'gaps', 'data-act']
 * ```
 */
export const artefactKinds: readonly ArtefactKind[] = [
  catalogue,
  dspCatalogue,
  policies,
  agreements,
  context,
  validators,
  canvas,
  scorecard,
  gaps,
  dataAct,
];

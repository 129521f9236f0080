import type { RequirementFixture } from '../fixture.js';
import { stated } from '../stated.js';

/** Whether a model is trustworthy can only be stated. */
export const trustworthyModels: RequirementFixture = stated('MIM8 R3.3');

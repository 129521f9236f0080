import type { RequirementFixture } from '../fixture.js';
import { stated } from '../stated.js';

/** Whether people can play scenarios through can only be stated. */
export const interactiveViews: RequirementFixture = stated('MIM8 R5.2');

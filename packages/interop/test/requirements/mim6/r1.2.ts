import type { RequirementFixture } from '../fixture.js';
import { stated } from '../stated.js';

/** How authentication information is managed can only be stated. */
export const managedCredentials: RequirementFixture = stated('MIM6 R1.2');

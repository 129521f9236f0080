import type { RequirementFixture } from '../fixture.js';
import { stated } from '../stated.js';

/** Whether people understand the rules can only be stated. */
export const comprehensibleRules: RequirementFixture = stated('MIM3 RC1.3');

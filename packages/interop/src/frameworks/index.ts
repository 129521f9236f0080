export { assessFramework } from './assess-framework.js';
export { defineFramework } from './define-framework.js';
export { findRequirement, frameworks, otherIds } from './find-requirement.js';
export type { Framework, FrameworkRequirement } from './framework.js';
export { mims2022, mims80, mims90 } from './mims.js';
export { procurementChecklist } from './procurement-checklist.js';

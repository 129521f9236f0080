export type { AppliedFixes, FixProblem } from './apply-fixes.js';
export { applyFixes } from './apply-fixes.js';
export { editsOf } from './edits-of.js';
export type { FixedText, FixTextOptions, LeftFix, LeftReason } from './fix-text.js';
export { fixText } from './fix-text.js';

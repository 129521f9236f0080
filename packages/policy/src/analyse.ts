export type { AnalysisBasis, AnalysisOptions, Containment, Satisfiability } from './analyse/analysis.js';
export { contains } from './analyse/contains.js';
export type { Conflict, ConflictOptions, Conflicts } from './analyse/find-conflicts.js';
export { findConflicts } from './analyse/find-conflicts.js';
export { satisfiable } from './analyse/satisfiable.js';
export type { RuleReference } from './rules-meet.js';

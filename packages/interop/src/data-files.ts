import type { Location } from '@ds4sscc/findings';
import type { AssessmentInput, EntityFacts } from './assessment-input.js';

/** The data files that hold records, and those that could not be read to the first. */
export function dataFiles({ entities = [] }: AssessmentInput): readonly EntityFacts[] {
  return entities.filter(({ records, damaged }) => records > 0 || damaged === true);
}

/** Adds a count up over files. */
export function total(files: readonly EntityFacts[], count: (file: EntityFacts) => number): number {
  return files.reduce((sum, file) => sum + count(file), 0);
}

/** Records that could not be read: they have neither a model nor none. */
export function unreadRecords({ records, withModel, withoutModel }: EntityFacts): number {
  return Math.max(0, records - withModel - withoutModel);
}

/** The files as places. */
export function filePlaces(files: readonly EntityFacts[]): readonly Location[] {
  return files.map(({ source }) => ({ source }));
}

import type { ApplicationProfile } from './application-profile.js';
import { dcatApProfile } from './dcat-ap-profile.js';
import { hvdProfile } from './hvd-profile.js';

/** The classes that checks ask for: those of the tables, and those of the values. */
export function checkedClasses(profiles: readonly ApplicationProfile[]): readonly string[] {
  const classes = new Set<string>();
  for (const profile of [dcatApProfile, hvdProfile, ...profiles]) {
    for (const { iri, properties } of profile.classes) {
      classes.add(iri);
      for (const { rangeClass } of properties) if (rangeClass !== undefined) classes.add(rangeClass);
    }
  }
  return [...classes];
}

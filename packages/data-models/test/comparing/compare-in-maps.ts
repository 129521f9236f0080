import { finding, type Finding } from '@ds4sscc/findings';
import { notAllCompared, relationshipDangling, timeBackwards, unitChanged } from '../../src/rules/dataset-rules.js';
import { idDuplicate, idsNotCompared } from '../../src/rules/identifier-rules.js';
import type { EntityLinks } from '../../src/comparing/entity-links.js';
import type { Reporter } from '../../src/checks/reporter.js';

/** How many combinations of type and attribute, and how many beginnings of identifiers, are remembered. */
const mostKinds = 10_000;

/** Where a record begins. */
interface EntityPlace {
  readonly source: string;
  readonly record: number;
  readonly line?: number;
  readonly column?: number;
}

/** What is known of an entity beside its links. */
interface ComparedEntity {
  readonly id: string | undefined;
  readonly types: readonly string[];
  readonly links: EntityLinks;
  readonly place: EntityPlace;
}

/** Compares the entities of one file. */
export interface Comparison {
  /** Compares an entity with the ones before it. Gives whether its identifier was there already. */
  add(entity: ComparedEntity, report: Reporter): boolean;
  /** What can be said only at the end: relationships that point nowhere. `complete`: no record was missed. */
  end(complete: boolean): readonly Finding[];
}

interface Pending extends EntityPlace {
  readonly attribute: string;
  readonly pointer: string;
}

/**
 * The definition of the comparison, in maps. What it remembers is bounded, `maxIdentifiers` of each kind; the first thing
 * that is not remembered is said, and nothing is concluded from what may be missing.
 */
export function compareInMaps(maxIdentifiers: number): Comparison {
  const records = new Map<string, number>();
  const times = new Map<string, number>();
  const units = new Map<string, Map<string, string>>();
  let unitsKnown = 0;
  const changedUnits = new Set<string>();
  const pending = new Map<string, Pending>();
  const beginnings = new Set<string>();
  let forgotten = false;
  const bounded = new Set<string>();

  const bound = (what: string, most: number, report: Reporter): void => {
    if (bounded.has(what)) return;
    bounded.add(what);
    if (what === 'identifiers') report(idsNotCompared, '/id', { bound: most });
    else report(notAllCompared, '', { what, bound: most });
  };

  const compareId = (id: string, number: number, report: Reporter): boolean => {
    const first = records.get(id);
    if (first !== undefined) report(idDuplicate, '/id', { id, first }, { value: id });
    else if (records.size < maxIdentifiers) records.set(id, number);
    else bound('identifiers', maxIdentifiers, report);
    if (beginnings.size < mostKinds) beginnings.add(beginningOf(id));
    else if (!beginnings.has(beginningOf(id))) forgotten = true;
    pending.delete(id);
    return first !== undefined;
  };

  /** Only an entity that comes again can go back in time. */
  const compareTime = (id: string, { time }: EntityLinks, again: boolean, report: Reporter): void => {
    if (time === undefined) return;
    const last = times.get(id);
    if (again && last !== undefined && time.instant < last)
      report(timeBackwards, '', { what: id, time: time.text, previous: new Date(last).toISOString() });
    else if (last !== undefined || times.size < maxIdentifiers) times.set(id, time.instant);
  };

  const compareUnits = (types: readonly string[], links: EntityLinks, report: Reporter): void => {
    const type = types.join(' and ');
    for (const { attribute, value: unit, pointer } of links.units) {
      const ofType = units.get(type) ?? new Map<string, string>();
      const first = ofType.get(attribute);
      if (first === unit) continue;
      if (first === undefined && unitsKnown >= mostKinds) bound('units', mostKinds, report);
      else if (first === undefined) {
        unitsKnown += 1;
        units.set(type, ofType.set(attribute, unit));
      } else if (isNews(JSON.stringify([type, attribute, unit])))
        report(unitChanged, pointer(), { attribute, type, unit, first }, { value: unit });
    }
  };

  /** A unit is told once; past the bound it is told each time, which is better than never. */
  const isNews = (change: string): boolean => {
    if (changedUnits.has(change)) return false;
    if (changedUnits.size < mostKinds) changedUnits.add(change);
    return true;
  };

  return {
    add({ id, types, links, place }, report) {
      compareUnits(types, links, report);
      for (const { attribute, value: target, pointer } of links.targets)
        if (!records.has(target) && !pending.has(target)) {
          if (pending.size < maxIdentifiers) pending.set(target, { attribute, pointer: pointer(), ...place });
          else bound('targets of relationships', maxIdentifiers, report);
        }
      if (id === undefined) return false;
      const again = compareId(id, place.record, report);
      compareTime(id, links, again, report);
      return again;
    },
    end(complete) {
      // With an identifier missing, any target may be there after all.
      if (!complete || bounded.has('identifiers')) return [];
      const findings: Finding[] = [];
      for (const [target, { attribute, ...location }] of pending) {
        const beginning = beginningOf(target);
        if (!beginnings.has(beginning)) continue;
        const siblings = `whose identifiers begin with ${beginning}`;
        findings.push(finding(relationshipDangling, location, { attribute, target, siblings }, { value: target }));
      }
      const [first] = pending.values();
      if (forgotten && first) {
        const { attribute: _, ...location } = first;
        findings.push(finding(notAllCompared, location, { what: 'beginnings of identifiers', bound: mostKinds }));
      }
      return findings;
    },
  };
}

/** The part of an identifier that entities of one kind share: `urn:ngsi-ld:Device:` or all up to the last separator. */
function beginningOf(id: string): string {
  const urn = /^urn:ngsi-ld:[^:]+:/i.exec(id);
  return urn ? urn[0] : id.slice(0, Math.max(id.lastIndexOf('/'), id.lastIndexOf('#'), id.lastIndexOf(':')) + 1);
}

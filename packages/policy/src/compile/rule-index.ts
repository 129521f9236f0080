import { meaningful } from '../meaningful.js';
import type { PolicyRule, Reference } from '../policy.js';
import type { Request } from '../decision.js';
import { Integers } from './integers.js';

/** What stands for a target or a party that has no name of its own. */
const [odd, member, nobody, firstName] = [0, 1, 2, 3];

/** A rule that names more pairs of targets and parties than this stands under its targets only. */
const mostPairs = 1000;

/** Takes the place of a rule. `matched`: its target and its assignee were found by their names. */
export type Take = (place: number, matched: boolean) => void;

/**
 * Rules by target and assignee: names are numbers, and a pair of numbers leads to its rules. All but the rules that are
 * found plainly do not match the target or the assignee of a request.
 */
export class RuleIndex {
  readonly #names = new Map<string, number>();
  /** Open addressing: target, assignee, first and last entry. No entry has number 0. */
  #slots = new Int32Array(4 * 16);
  #used = 0;
  /** Place of the rule, next entry. */
  readonly #entries = new Integers();
  readonly #annotations: readonly string[];
  /** Whether some rule names no target or party, or a collection, or something that is not understood. */
  #special = false;
  #byTarget: Map<number, number[]> | undefined;

  constructor(annotations: readonly string[]) {
    this.#annotations = annotations;
    this.#entries.append(0, 0);
  }

  /** Adds the rule at a place; places only grow. */
  add(rule: PolicyRule, place: number): void {
    this.#byTarget = undefined;
    const targets = this.#keysOf(rule.targets);
    const all = rule.assignees.length === 0 ? [nobody] : this.#keysOf(rule.assignees);
    const assignees = targets.length * all.length > mostPairs ? [odd] : all;
    for (const target of targets) {
      for (const assignee of assignees) {
        this.#special ||= target < firstName || assignee < firstName;
        this.#put(target, assignee, place);
      }
    }
  }

  /** Hands over the rules that may hold, in the order in which they were added. */
  each({ target, assignee, context }: Request, take: Take): void {
    const partOf = context?.partOf;
    if (!this.#special && partOf === undefined && assignee !== undefined) {
      // What nearly every request comes to: nothing is put together.
      const { list } = this.#entries;
      let entry = this.#first(this.#names.get(target) ?? -1, this.#names.get(assignee) ?? -1);
      for (; entry !== 0; entry = list[entry + 1] as number) take(list[entry] as number, true);
      return;
    }
    const found: number[] = [];
    const targets = this.#candidates(target, partOf);
    if (assignee === undefined) {
      for (const one of targets) for (const place of this.#under(one)) found.push(place);
    } else {
      const assignees = [...this.#candidates(assignee, partOf), nobody];
      for (const one of targets) {
        for (const other of assignees) {
          this.#chain(one, other, one >= firstName && other >= nobody ? 1 : 0, found);
        }
      }
    }
    // A rule that is found in two ways matches if one of them says so, which then stands last.
    found.sort((a, b) => a - b);
    for (const [at, one] of found.entries()) {
      if (one >> 1 !== (found[at + 1] ?? -1) >> 1) take(one >> 1, (one & 1) === 1);
    }
  }

  /** Hands over the rules that may be about the asset asked for, whoever may use it, in the order in which they were added. */
  eachOnTarget({ target, context }: Request, take: (place: number) => void): void {
    const places = new Set<number>();
    for (const one of this.#candidates(target, context?.partOf)) {
      for (const place of this.#under(one)) places.add(place >> 1);
    }
    for (const place of [...places].sort((a, b) => a - b)) take(place);
  }

  /** Everything that references name; they may mean more where they are odd or collections. */
  #keysOf(references: readonly Reference[]): readonly number[] {
    const keys = new Set<number>();
    for (const { names, notUnderstood, collection } of references) {
      if (names.length === 0 || meaningful(notUnderstood, this.#annotations).length > 0) return [odd];
      if (collection) keys.add(member);
      for (const name of names) keys.add(this.#number(name));
    }
    return keys.size === 0 ? [odd] : [...keys];
  }

  #number(name: string): number {
    let number = this.#names.get(name);
    if (number === undefined) this.#names.set(name, (number = firstName + this.#names.size));
    return number;
  }

  /** What a target or party may be found under. */
  #candidates(thing: string, partOf: NonNullable<Request['context']>['partOf']): readonly number[] {
    const belongs = partOf !== undefined && Object.hasOwn(partOf, thing) ? partOf[thing] : undefined;
    const names = [thing, ...(belongs ?? [])].flatMap((name) => this.#names.get(name) ?? []);
    return [...new Set(names), ...(belongs === undefined ? [member] : []), odd];
  }

  #put(target: number, assignee: number, place: number): void {
    if (2 * (this.#used + 1) > this.#slots.length / 4) this.#widen();
    const entry = this.#entries.append(place, 0);
    const slot = slotOf(this.#slots, target, assignee);
    const last = this.#slots[slot + 3] as number;
    if (last === 0) {
      this.#used += 1;
      this.#slots[slot] = target;
      this.#slots[slot + 1] = assignee;
      this.#slots[slot + 2] = entry;
    } else this.#entries.list[last + 1] = entry;
    this.#slots[slot + 3] = entry;
  }

  #widen(): void {
    const wider = new Int32Array(2 * this.#slots.length);
    for (let at = 0; at < this.#slots.length; at += 4) {
      if (this.#slots[at + 2] === 0) continue;
      const slot = slotOf(wider, this.#slots[at] as number, this.#slots[at + 1] as number);
      wider.set(this.#slots.subarray(at, at + 4), slot);
    }
    this.#slots = wider;
  }

  #first(target: number, assignee: number): number {
    return this.#slots[slotOf(this.#slots, target, assignee) + 2] as number;
  }

  /** Adds the places of rules, doubled, and one more where target and assignee matched. */
  #chain(target: number, assignee: number, matched: 0 | 1, found: number[]): void {
    const { list } = this.#entries;
    for (let entry = this.#first(target, assignee); entry !== 0; entry = list[entry + 1] as number) {
      found.push(2 * (list[entry] as number) + matched);
    }
  }

  /** All rules on a target, whoever may use it: asked for where a request does not say who it is. */
  #under(target: number): readonly number[] {
    if (this.#byTarget === undefined) {
      this.#byTarget = new Map();
      for (let at = 0; at < this.#slots.length; at += 4) {
        const [own, assignee] = [this.#slots[at] as number, this.#slots[at + 1] as number];
        if (this.#slots[at + 2] === 0) continue;
        let list = this.#byTarget.get(own);
        if (list === undefined) this.#byTarget.set(own, (list = []));
        this.#chain(own, assignee, own >= firstName && assignee === nobody ? 1 : 0, list);
      }
    }
    return this.#byTarget.get(target) ?? [];
  }
}

/** The slot of a pair, or the free one where it would stand. */
function slotOf(slots: Int32Array, target: number, assignee: number): number {
  const mask = slots.length / 4 - 1;
  let hash = Math.imul(target, 0x9e3779b1) ^ Math.imul(assignee, 0x85ebca6b);
  hash ^= hash >>> 15;
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const slot = 4 * at;
    if (slots[slot + 2] === 0) return slot;
    if (slots[slot] === target && slots[slot + 1] === assignee) return slot;
  }
}

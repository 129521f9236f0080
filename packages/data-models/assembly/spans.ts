import { makeRoom } from './calls';
import { facts, Member, Span, Spans, words } from './structs';

/** What of an attribute a span is, where it is no item of a list: the value, `unitCode`, `object`; items of that follow. */
export const itemOfValue: i32 = -1;
const itemOfUnit: i32 = -2;
export const itemOfObject: i32 = -3;

function place(list: Spans, at: i32, member: Member, item: i32, start: usize, end: usize): Span {
  if (at === list.most) makeRoom(changetype<usize>(list));
  const span = changetype<Span>(list.at + <usize>at * offsetof<Span>());
  span.dataset = 0;
  span.member = member.number;
  span.item = item;
  span.start = start;
  span.end = end;
  return span;
}

/** Notes the identifier of another entity. */
export function addTarget(member: Member, item: i32, start: usize, end: usize): void {
  place(words.targets, facts.targets, member, item, start, end);
  facts.targets += 1;
}

/** Forgets the targets from a place on. */
export function dropTargets(at: usize): void {
  const list = words.targets.at;
  while (facts.targets > 0 && changetype<Span>(list + <usize>(facts.targets - 1) * offsetof<Span>()).start > at)
    facts.targets -= 1;
}

/** Notes the unit of an attribute, with the data set where it has one. */
export function addUnit(member: Member, start: usize, end: usize, dataset: usize, datasetEnd: usize): void {
  const span = place(words.units, facts.units, member, itemOfUnit, start, end);
  span.dataset = dataset;
  span.datasetEnd = datasetEnd;
  facts.units += 1;
}

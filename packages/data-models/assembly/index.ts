import { acceptEntity, other, typed } from './accept-entity';
import { classes } from './bytes';
import { modelBehind } from './model-behind';
import { doubtful, facts, Model, words } from './structs';

/** So many bytes behind a record are set to zero: further than any scanner looks. There has to be room for them. */
const zeros: usize = 64;

/** The model of the last record. */
let last: Model | null = null;

/** Where things stand that JavaScript reads or writes, and where the memory is free. */
export function layout(what: i32): usize {
  switch (what) {
    case 0:
      return classes;
    case 1:
      return changetype<usize>(words);
    case 2:
      return changetype<usize>(facts);
    case 3:
      return doubtful;
    default:
      return __heap_base;
  }
}

/** Whether the bytes are a valid entity of a model. `first` is where to begin when no record was accepted yet. */
export function accept(start: usize, end: usize, most: bool, first: Model | null): bool {
  for (let place = end; place < end + zeros; place += 8) store<u64>(place, 0);
  const before = last;
  let guess = first;
  if (before !== null) {
    guess = before.follower;
    if (guess === null) guess = before;
  }
  if (guess === null) return false;
  if (!acceptEntity(start, end, guess, most)) {
    let next = other;
    if (next === null && !typed) next = modelBehind(start + 1);
    if (next === null || next === guess || !acceptEntity(start, end, next, most)) return false;
  }
  // Types come in turns, or many times the same one.
  if (before !== null) before.follower = facts.model;
  last = facts.model;
  return true;
}

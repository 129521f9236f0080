import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/**
 * How much of all cores is in use, from 0 to 1, while this program waits. The load average would not tell: for minutes it holds what
 * the benchmark before has used.
 */
export async function busyShare(milliseconds = 1000) {
  const before = spent();
  await setTimeout(milliseconds);
  const after = spent();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function spent() {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((one) => Object.values(one))) };
}

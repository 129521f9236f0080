// Times competitors in turn, round after round, so that whatever else the machine does falls on all of them alike.

/** A round of one competitor takes at least this long, in milliseconds: shorter ones say nothing about CPU time. */
const shortest = 20;
/** Rounds that are not counted: until then code is still being compiled, and memory still grows. */
const settling = 5;

/**
 * Nanoseconds of CPU time (and of wall time) that each competitor takes for one input: medians of the rounds. `of(a, b)` is
 * how often `b` fits into `a`, round by round: the median and the middle half of the rounds.
 */
export function measure(competitors, rounds = 9) {
  const names = Object.keys(competitors);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const walls = Object.fromEntries(names.map((name) => [name, []]));
  const repeats = {};
  for (const name of names) {
    // Warm enough to be compiled, and long enough to be timed.
    let taken = 0;
    for (let count = 1; ; count *= 2) {
      taken = spend(competitors[name], count).wall / 1e6;
      if (taken >= shortest) {
        repeats[name] = count;
        break;
      }
    }
  }
  for (let round = -settling; round < rounds; round += 1) {
    for (const name of names) {
      const { cpu, wall } = spend(competitors[name], repeats[name]);
      if (round < 0) continue;
      const inputs = repeats[name] * competitors[name].inputs.length;
      times[name].push(cpu / inputs);
      walls[name].push(wall / inputs);
    }
  }
  return {
    cpu: Object.fromEntries(names.map((name) => [name, quantile(times[name], 0.5)])),
    wall: Object.fromEntries(names.map((name) => [name, quantile(walls[name], 0.5)])),
    of(a, b) {
      const ratios = times[a].map((time, round) => time / times[b][round]);
      const { value, spread } = middle(ratios);
      const [shown, least, most] = [value, ...spread].map((one) => one.toPrecision(3));
      return { ratio: value, spread, text: `${shown} (${least}-${most})` };
    },
  };
}

/** The median of what the rounds gave, and their middle half; of fewer than five rounds the least and the most. */
export function middle(values) {
  const [least, most] = values.length < 5 ? [0, 1] : [0.25, 0.75];
  return { value: quantile(values, 0.5), spread: [quantile(values, least), quantile(values, most)] };
}

function spend({ run, inputs }, repeats) {
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  for (let repeat = 0; repeat < repeats; repeat += 1) for (const input of inputs) run(input);
  const wall = Number(process.hrtime.bigint() - start);
  const { user, system } = process.cpuUsage(before);
  return { cpu: 1000 * (user + system), wall };
}

function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(part * (sorted.length - 1))];
}

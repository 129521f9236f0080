import type { Reporter } from '../checks/reporter.js';

/** Reports each rule at each place once: what is lost of one state is mostly lost of all. */
export function reportOnce(report: Reporter, told: Set<string>): Reporter {
  return (rule, pointer, args, detail) => {
    const key = `${rule.id} ${pointer}`;
    if (told.has(key)) return;
    told.add(key);
    report(rule, pointer, args, detail);
  };
}

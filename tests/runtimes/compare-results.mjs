import { createHash } from 'node:crypto';

/** How one runtime's results differ from another's: lines for people, none where they are equal but for what is `known`. */
export function compareResults(results, reference, known = []) {
  const lines = [];
  for (const [part, { entries, wrong }] of Object.entries(results)) {
    for (const fact of wrong) lines.push(`${part}: known fact is wrong: ${fact}`);
    const expected = new Map(reference[part]?.entries ?? []);
    const excused = known.filter((one) => one.part === part).flatMap((one) => one.entries);
    if (reference[part] === undefined) continue;
    if (excused.length === 0 && digestOf(entries) === digestOf([...expected])) continue;
    const found = new Map(entries);
    const different = [...new Set([...expected.keys(), ...found.keys()])].filter(
      (name) => (expected.get(name) !== found.get(name)) !== excused.includes(name),
    );
    if (excused.length > 0 && different.length === 0) continue;
    lines.push(
      `${part}: ${different.length} of ${expected.size} entries differ, or are equal where a difference is known`,
    );
    for (const name of different.slice(0, mostShown))
      lines.push(`  ${name}`, ...firstDifference(expected.get(name), found.get(name)));
    if (different.length > mostShown) lines.push(`  and ${different.length - mostShown} more`);
  }
  return lines;
}

/** SHA-256 of what parts recorded. */
export function digestOf(entries) {
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}

const mostShown = 10;
const linesAround = 2;

function firstDifference(expected, found) {
  if (expected === undefined) return ['    is there in addition'];
  if (found === undefined) return ['    is missing'];
  if (expected === found) return ['    is equal: known-differences.mjs need not name it any more'];
  const [one, other] = [expected.split('\n'), found.split('\n')];
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const before = one.slice(Math.max(0, at - linesAround), at).map((line) => `      ${short(line)}`);
  return [`    line ${at + 1}`, ...before, `    - ${short(one[at])}`, `    + ${short(other[at])}`];
}

function short(line) {
  if (line === undefined) return '(the end)';
  return line.length > 200 ? `${line.slice(0, 200)}...` : line;
}

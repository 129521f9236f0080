import { createHash } from 'node:crypto';

/** How one runtime's results differ from another's: lines for people, none where they are equal. */
export function compareResults(results, reference) {
  const lines = [];
  for (const [part, { entries, wrong }] of Object.entries(results)) {
    for (const fact of wrong) lines.push(`${part}: known fact is wrong: ${fact}`);
    const expected = new Map(reference[part]?.entries ?? []);
    if (reference[part] === undefined || digestOf(entries) === digestOf([...expected])) continue;
    const found = new Map(entries);
    const different = [...new Set([...expected.keys(), ...found.keys()])].filter(
      (name) => expected.get(name) !== found.get(name),
    );
    lines.push(`${part}: ${different.length} of ${expected.size} entries differ`);
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

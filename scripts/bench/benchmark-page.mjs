// docs/benchmarks.md: everything on it follows from what the benchmarks reported, also what we lose on.

const scopes = {
  args: '',
  full: ' with `--full`, so with the largest sizes',
  quick: ' with `--quick`, which only tries the scripts: **its figures say nothing about speed**',
};

/** The page; `versionOf` gives the version of an npm package. */
export function benchmarkPage({ runs, machine, sizes, isWhole, versionOf }) {
  const parts = [
    '---\ntitle: Benchmarks\ngroup: Reference\n---',
    '# Benchmarks',
    introduction({ runs, sizes, isWhole }),
    method(),
    machineSection(machine, runs),
    peersSection(runs, versionOf),
    lostSection(runs),
    aimsSection(runs),
    ...runs.map(benchmarkSection),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function introduction({ runs, sizes, isWhole }) {
  const part = isWhole ? '' : ` Only ${runs.map(({ benchmark }) => benchmark.name).join(', ')} ran.`;
  return `This page is written by \`npm run bench\`${scopes[sizes]}; do not edit it.${part} \`npm run bench -- --only <name>\` runs one benchmark, \`--quick\` tries them all, \`--full\` takes the largest sizes.`;
}

function method() {
  return `## Method

- **Right before fast.** Each benchmark compares the answers of all competitors, or counts what it planted, before a clock starts; where they differ it fails and there is no figure.
- **Ratios of one run.** Competitors take turns, round after round, in one process or in processes that alternate, so that what else the machine does falls on all alike. A figure is the median of the rounds, and behind it in brackets stands their middle half (of fewer than five rounds the least and the most). What has no brackets was measured once, or is exact.
- **CPU time**, where nothing else is said: threads and the garbage collector count.
- **Inputs are made** from a fixed seed by the scripts, or come with a standard.
- **Bars** are those that the project set itself: what has to be, and what is aimed at.
- A comparison with a peer says nothing about what else it does; [peers](peers.md) does.`;
}

function machineSection({ cores, processor, memory, node, v8, platform }, runs) {
  const shares = runs.map(({ busy }) => busy);
  const percent = (share) => `${(100 * share).toFixed(0)} %`;
  const disturbed = runs.filter(({ isBusy }) => isBusy).map(({ benchmark }) => benchmark.name);
  const warning =
    disturbed.length === 0
      ? ''
      : `\n\n**The machine was busy** when these began: ${disturbed.join(', ')}. Their ratios spread wider, and wall time says little.`;
  return `## Machine

| | |
|---|---|
| processor | ${cores} cores${processor ? `, ${processor}` : ''} |
| memory | ${(memory / 2 ** 30).toFixed(0)} GiB |
| system | ${platform}, Node ${node} (V8 ${v8}) |
| in use by others when a benchmark began | ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))} |${warning}`;
}

function peersSection(runs, versionOf) {
  const peers = [...new Set(runs.flatMap(({ rows }) => rows.flatMap(({ peer }) => peer ?? [])))].sort();
  if (peers.length === 0) return '';
  const where = (peer) =>
    runs.filter(({ rows }) => rows.some((row) => row.peer === peer)).map(({ benchmark }) => benchmark.name);
  const lines = peers.map((peer) => `| \`${peer}\` | ${versionOf(peer)} | ${where(peer).join(', ')} |`);
  return ['## Peers', ['| npm package | version | in |', '|---|---|---|', ...lines].join('\n')].join('\n\n');
}

function lostSection(runs) {
  const lost = allRows(runs).flatMap(({ name, row }) => lossesOf(row).map((why) => ({ name, row, why })));
  const failed = runs.filter(({ failure }) => failure !== undefined);
  const lines = [
    ...failed.map(({ benchmark, failure }) => `| ${benchmark.name} | | | failed: ${escaped(failure.split('\n')[0])} |`),
    ...lost.map(({ name, row, why }) => `| ${name} | ${escaped(row.what)} | ${figure(row)} | ${why} |`),
  ];
  const head = ['| benchmark | what | figure | why it is here |', '|---|---|---|---|'];
  const text =
    lines.length === 0
      ? 'Nothing in this run: no peer was better, and no bar was missed.'
      : ['Every row where a peer was better, a bar was missed, or a benchmark failed.\n', ...head, ...lines].join('\n');
  return `## What we lose on\n\n${text}`;
}

function lossesOf(row) {
  const { must, peer } = row;
  const reasons = [];
  if (must !== undefined && !reaches(row, must)) reasons.push(`the bar is ${bar(row, must)}`);
  if (peer !== undefined && !reaches(row, 1)) reasons.push(`${peer} is better`);
  return reasons;
}

function aimsSection(runs) {
  const missed = allRows(runs).filter(
    ({ row }) => row.aim !== undefined && !reaches(row, row.aim) && lossesOf(row).length === 0,
  );
  if (missed.length === 0) return '';
  const lines = missed.map(
    ({ name, row }) => `| ${name} | ${escaped(row.what)} | ${figure(row)} | ${bar(row, row.aim)} |`,
  );
  return [
    '## Where the bar holds, and the aim is not reached',
    ['| benchmark | what | figure | aim |', '|---|---|---|---|', ...lines].join('\n'),
  ].join('\n\n');
}

function benchmarkSection({ benchmark, words, rows, seconds, failure }) {
  const { name, script, node = [], about } = benchmark;
  const command = ['node', ...node, `benchmarks/${script}`, ...words].join(' ');
  const lines = rows.map((row) => {
    const bars = [
      row.must === undefined ? '' : bar(row, row.must),
      row.aim === undefined ? '' : `aim ${bar(row, row.aim)}`,
    ];
    return `| ${escaped(row.what)} | ${figure(row)} | ${bars.filter(Boolean).join(', ')} | ${verdict(row)} |`;
  });
  return [
    `## ${name}`,
    `${about} \`${command}\`, ${seconds.toFixed(0)} s.`,
    failure === undefined ? '' : `It failed:\n\n\`\`\`text\n${failure}\n\`\`\``,
    rows.length === 0 ? '' : ['| what | figure | bar | |', '|---|---|---|---|', ...lines].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function verdict(row) {
  if (lossesOf(row).length > 0) return '**lost**';
  if (row.aim !== undefined) return reaches(row, row.aim) ? 'aim reached' : 'holds';
  return row.must === undefined && row.peer === undefined ? '' : 'holds';
}

function reaches({ value, better }, least) {
  return better === 'more' ? value >= least : value <= least;
}

function bar({ better }, value) {
  return `${better === 'more' ? '≥' : '≤'} ${shown(value)}`;
}

function figure({ value, spread, unit }) {
  const isExact = spread === undefined || spread.every((one) => one === value);
  const range = isExact ? '' : ` (${shown(spread[0])} to ${shown(spread[1])})`;
  return `${shown(value)}${unit === 'times' ? ' ×' : ` ${unit}`}${range}`;
}

/** Three digits say all that a measurement knows. */
function shown(number) {
  return Math.abs(number) >= 100 ? Math.round(number).toLocaleString('en') : String(Number(number.toPrecision(3)));
}

function allRows(runs) {
  return runs.flatMap(({ benchmark, rows }) => rows.map((row) => ({ name: benchmark.name, row })));
}

function escaped(text) {
  return text.replaceAll('|', '\\|').replaceAll(/@[\w./-]+/g, '`$&`');
}

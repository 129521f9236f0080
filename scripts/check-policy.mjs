// The long form of three tests of @ds4sscc/policy: a million triples against the naive interpreter, documents in every
// syntactic shape, and every position of every policy of the corpus made meaningless.
// `npm run check:policy [-- triples [seed]]`
import { spawnSync } from 'node:child_process';

const [triples = '1000000', seed = '1'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'policy', 'naive.test', 'written-shapes', 'never-fails-open'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      POLICY_TRIPLES: triples,
      POLICY_SEED: seed,
      POLICY_DOCUMENTS: '2000',
      POLICY_POSITIONS: 'all',
    },
  },
);
process.exitCode = status ?? 1;

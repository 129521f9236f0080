/** Lines of commands that `tests/guides.test.ts` does not run, each with what runs it instead, or why nothing can. */
export const notRun: readonly { readonly line: RegExp; readonly why: string }[] = [
  { line: /^npm ci$/, why: '.ci/run' },
  { line: /^npm ci && npm test$/, why: '.ci/run' },
  { line: /^npm ci && npm run demo$/, why: '.ci/run' },
  { line: /^npm run demo:platform\b/, why: 'tests/local-data-platform.test.ts' },
  { line: /^npm run test:runtimes\b/, why: '.ci/run' },
  { line: /^npm run (?:bench|release:dry-run)$/, why: 'takes minutes, and the registry; a command of its own' },
  {
    line: /^npm install (?:--save-dev )?@ds4sscc\//,
    why: 'the packages are in no registry yet; npm run check:tutorial',
  },
  { line: /^git config core\.hooksPath hooks$/, why: 'changes the repository; tests/ci-pipeline.test.ts' },
  { line: /^node examples\/generate\.mjs/, why: 'writes into the repository; npm run demo' },
  { line: /^npx ds4sscc check examples\/two-cities/, why: 'needs files that are generated; tests/two-cities.test.ts' },
  { line: /^(?:npx )?ds4sscc interop probe https:/, why: 'asks a live service; packages/interop/test/probe' },
  { line: /^ds4sscc check \. --probe\b/, why: 'asks live services; packages/interop/test/probe' },
  { line: /--models https:.*--update-models-lock$/, why: 'asks the network; packages/cli/test/scenarios' },
];

/** Pages whose commands have a test of their own. */
export const runElsewhere: ReadonlyMap<string, string> = new Map([
  ['docs/first-ci-check.md', 'tests/first-ci-check.test.ts'],
  ['docs/tutorial.md', 'tests/tutorial.test.ts'],
  ['docs/peers.md', 'tests/peers.test.ts'],
]);

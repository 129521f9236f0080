// The example as its users run it: the command lines stand in the pipeline files themselves, and the command is the packed one;
// only the registry is replaced.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '@ds4sscc/blueprint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sarifErrors } from '../packages/findings/test/sarif-errors.js';
import { xmlErrors } from '../packages/findings/test/xml-errors.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples/ci-pipeline');
const junit = {
  fileName: 'junit.xsd',
  contents: readFileSync(join(root, 'packages/findings/test/schemas/junit.xsd'), 'utf8'),
};

interface Workflow {
  readonly jobs: {
    readonly check: { readonly steps: readonly { run?: string; uses?: string; with?: { sarif_file?: string } }[] };
  };
}
interface GitlabFile {
  readonly 'data-space': {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { readonly codequality: string; readonly junit: string } };
  };
}
const workflow = yaml('.github/workflows/data-space.yml') as Workflow;
const gitlab = (yaml('.gitlab-ci.yml') as GitlabFile)['data-space'];
const uploaded = workflow.jobs.check.steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
const pipelines = [
  {
    name: 'GitHub Actions',
    shell: ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'],
    lines: workflow.jobs.check.steps.flatMap(({ run }) => run ?? []),
    sarif: uploaded?.with?.sarif_file ?? 'no SARIF log is uploaded',
    junit: 'ds4sscc-junit.xml',
  },
  {
    name: 'GitLab CI',
    shell: ['sh', '-ec'],
    lines: gitlab.script,
    sarif: 'ds4sscc.sarif',
    junit: gitlab.artifacts.reports.junit,
  },
];

let folder: string;
let command: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ds4sscc-pipeline-'));
  command = packedCommand();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('The files', () => {
  it('name the version that this package has', () => {
    const words = ['scripts/release/example-versions.mjs', '--check'];
    expect(spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('are a workflow to the reader that GitHub publishes, which says what is wrong in one that is not', () => {
    const text = readFileSync(join(example, '.github/workflows/data-space.yml'), 'utf8');
    const errors = (input: string): unknown => {
      const { stdout } = spawnSync(process.execPath, ['scripts/workflow-errors.mjs'], { cwd: root, input });
      return JSON.parse(stdout.toString());
    };
    expect(errors(text)).toEqual([]);
    expect(errors(text.replace('runs-on', 'run-on'))).toContain(
      "workflow.yml (Line: 11, Col: 5): Unexpected value 'run-on'",
    );
    expect(errors(text.replace('cancelled()', 'canceled()'))).not.toEqual([]);
  });

  // GitLab's schema is not published as a package: https://docs.gitlab.com/ci/yaml/.
  it('are a job of GitLab, with keywords that it has', () => {
    const keywords = ['image', 'rules', 'script', 'artifacts'];
    expect(Object.keys(gitlab).filter((key) => !keywords.includes(key))).toEqual([]);
    expect(gitlab).toMatchObject({
      image: expect.stringMatching(/^node:\d+$/),
      script: [expect.any(String)],
      artifacts: { when: 'always', paths: [expect.any(String)] },
    });
    expect(Object.keys(gitlab.artifacts.reports).sort()).toEqual(['codequality', 'junit']);
  });
});

describe.each(pipelines)('$name', ({ name, shell: [program = 'sh', ...options], lines, sarif, junit: file }) => {
  const runIn = (repository: string) => spawn(program, [...options, lines.join('\n')], repository);

  it('passes a repository that is in order', async () => {
    const repository = repositoryOf(`${name} good`);
    const { status, stdout, stderr } = runIn(repository);
    expect(status, stdout + stderr).toBe(0);
    expect(resultsOf(sarifOf(repository, sarif))).toEqual([]);
    expect(await junitErrors(repository, file)).toEqual([]);
  });

  it('fails one with a broken file, and leaves reports that can be uploaded', async () => {
    const repository = repositoryOf(`${name} bad`);
    writeFileSync(join(repository, data), broken());
    const { status, stdout } = runIn(repository);
    expect(status).toBe(1);
    expect(resultsOf(sarifOf(repository, sarif))).toEqual([['data/value-wrong-type', data, 2]]);
    expect(await junitErrors(repository, file)).toEqual([]);
    expect(readFileSync(join(repository, file), 'utf8')).toContain('<failure');
    if (name === 'GitHub Actions') {
      expect(stdout).toContain(`::error file=${data},line=2`);
      expect(readFileSync(join(repository, 'summary.md'), 'utf8')).toContain('data/value-wrong-type');
    } else
      expect(JSON.parse(readFileSync(join(repository, gitlab.artifacts.reports.codequality), 'utf8'))).toHaveLength(1);
  });
});

describe('The hook before a commit', () => {
  const [hook] = yaml('.pre-commit-hooks.yaml') as readonly { readonly entry: string; readonly language: string }[];
  let repository: string;
  const commit = () => {
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@city.example'];
    return spawn('git', [...author, 'commit', '--quiet', '--allow-empty', '-m', 'data'], repository);
  };
  beforeAll(() => {
    repository = repositoryOf('hook');
    for (const words of ['init --quiet', 'config core.hooksPath hooks', 'add .'])
      expect(spawn('git', words.split(' '), repository).status).toBe(0);
  });

  it('is the script that pre-commit is told to run', () => {
    expect(hook).toMatchObject({ entry: 'hooks/pre-commit', language: 'script' });
  });

  it('judges the files as they are staged: an edit that is not part of the commit does not stop it', () => {
    writeFileSync(join(repository, data), broken());
    expect(commit()).toMatchObject({ status: 0 });
  });

  it('stops a commit of a broken file, and says where the fault is', () => {
    spawn('git', ['add', data], repository);
    const { status, stdout, stderr } = commit();
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(`${data}:2:`);
  });
});

const data = 'data-space/air-quality.ndjson';

function broken(): string {
  return readFileSync(join(example, data), 'utf8').replace('"pm10": 16.5', '"pm10": "high"');
}

/** The command as it is published, unpacked, with what it depends on beside it. */
function packedCommand(): string {
  const modules = join(folder, 'packed', 'node_modules');
  const unpacked = join(modules, '@ds4sscc/cli');
  mkdirSync(unpacked, { recursive: true });
  const cli = join(root, 'packages/cli');
  const packed = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: cli,
    encoding: 'utf8',
  });
  const words = ['-xzf', join(folder, packed.stdout.trim()), '-C', unpacked, '--strip-components=1'];
  expect(spawnSync('tar', words).status).toBe(0);
  const { dependencies } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8')) as { dependencies: object };
  for (const name of Object.keys(dependencies)) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  return unpacked;
}

/** A copy of the example, in which the packed command is installed as npm would install the published one. */
function repositoryOf(name: string): string {
  const repository = join(folder, name.replaceAll(' ', '-'));
  cpSync(example, repository, { recursive: true });
  writeFileSync(join(repository, '.gitignore'), 'node_modules\n');
  mkdirSync(join(repository, 'node_modules/@ds4sscc'), { recursive: true });
  symlinkSync(command, join(repository, 'node_modules/@ds4sscc/cli'));
  return repository;
}

/** Runs a program as a pipeline does: without the variables of a hook, of npm or of this test run. */
function spawn(program: string, words: readonly string[], cwd: string) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:GIT_|npm_config_local_prefix|GITHUB_|CI$)/.test(name),
  );
  return spawnSync(program, words, {
    cwd,
    encoding: 'utf8',
    // Nothing may come from a registry: what is not installed fails.
    env: {
      ...Object.fromEntries(kept),
      npm_config_offline: 'true',
      npm_config_loglevel: 'error',
      GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
    },
  });
}

function yaml(file: string): unknown {
  const { value, findings } = parseYaml(readFileSync(join(example, file), 'utf8'), file);
  expect(findings).toEqual([]);
  return value;
}

interface SarifLog {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
    }[];
  }[];
}

function sarifOf(repository: string, file: string): SarifLog {
  const text = readFileSync(join(repository, file), 'utf8');
  expect(sarifErrors(text)).toEqual([]);
  return JSON.parse(text) as SarifLog;
}

function resultsOf({ runs }: SarifLog): readonly (readonly unknown[])[] {
  return runs.flatMap(({ results }) =>
    results.map(({ ruleId, locations: [place] }) => [
      ruleId,
      place?.physicalLocation.artifactLocation.uri,
      place?.physicalLocation.region.startLine,
    ]),
  );
}

function junitErrors(repository: string, file: string): Promise<readonly string[]> {
  return xmlErrors([readFileSync(join(repository, file), 'utf8')], junit);
}

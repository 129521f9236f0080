// What a package says of itself before it is published; `npm run release:dry-run` packs, installs and uses each.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { engines } = JSON.parse(read('package.json'));
const packages = readdirSync(join(root, 'packages')).map((name) => ({
  name,
  manifest: JSON.parse(read(`packages/${name}/package.json`)),
}));

describe.each(packages)('$name', ({ name, manifest }) => {
  it('says where it comes from, under which licence, and how it is published', () => {
    expect(manifest).toMatchObject({
      name: `@ds4sscc/${name}`,
      license: 'Apache-2.0',
      type: 'module',
      engines,
      // npmjs.com resolves relative links of the README through the directory.
      repository: { url: 'git+https://github.com/ds4sscc/blueprint.git', directory: `packages/${name}` },
      publishConfig: { access: 'public', provenance: true },
    });
    expect(manifest.private).toBeUndefined();
    expect(read(`packages/${name}/LICENSE`)).toBe(read('LICENSE'));
  });

  it('packs its changelog, and neither tests nor scripts', () => {
    expect(manifest.files).toContain('CHANGELOG.md');
    expect(manifest.files.filter((path: string) => /test|script|corpus|\*/.test(path))).toEqual([]);
  });

  it('needs nothing after it is installed', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepack'];
    expect(Object.keys(manifest.scripts).filter((script) => hooks.includes(script))).toEqual([]);
  });

  it('links in its README to files that there are', () => {
    const links = [...read(`packages/${name}/README.md`).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, path]) => path,
    );
    expect(links.filter((path) => !existsSync(join(root, 'packages', name, path ?? '')))).toEqual([]);
  });
});

describe('The changesets', () => {
  const named = readdirSync(join(root, '.changeset'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const [, head = '', text = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(read(`.changeset/${file}`)) ?? [];
      return { file, text, lines: head.trim().split('\n') };
    });

  it.each(named)('$file names packages that there are, and says what changes', ({ lines, text }) => {
    const names = packages.map(({ manifest }) => manifest.name).join('|');
    // Before 1.0 nothing is major: see CONTRIBUTING.md.
    const line = new RegExp(`^(["'])(?:${names})\\1: (?:minor|patch)$`);
    expect(lines.filter((one) => !line.test(one))).toEqual([]);
    expect(text.trim()).toMatch(/[.`)]$/);
  });

  it('give all packages one version', () => {
    expect(JSON.parse(read('.changeset/config.json')).fixed).toEqual([['@ds4sscc/*']]);
    expect(new Set(packages.map(({ manifest }) => manifest.version)).size).toBe(1);
  });
});

describe('The release workflow', () => {
  const workflow = read('.github/workflows/release.yml');

  it('is started by hand only, and may ask for an identity', () => {
    expect(workflow).toMatch(/^on: workflow_dispatch$/m);
    expect(workflow).toMatch(/^ {6}id-token: write$/m);
  });

  it('takes actions by their commit', () => {
    const actions = [...workflow.matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/@[0-9a-f]{40} # v\d/.test(action ?? ''))).toEqual([]);
  });
});

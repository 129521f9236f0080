import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const source = {
  resolve: { conditions: ['@ds4sscc/source'] },
  ssr: { resolve: { conditions: ['@ds4sscc/source', 'node', 'default'] } },
};
const packages = readdirSync('packages').filter((name) => existsSync(`packages/${name}/test`));

export default defineConfig({
  test: {
    projects: [
      ...packages.map((name) => ({
        ...source,
        root: `packages/${name}`,
        test: { name, include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      })),
      {
        ...source,
        test: {
          name: 'workspace',
          include: ['tests/**/*.test.ts'],
          // Steps of their own: it packs and installs every package, which needs the registry (`npm run check:tutorial`);
          // it looks at the built site (`npm run check:docs`, after `npm run docs`).
          exclude: [
            ...(process.env['DS4SSCC_TUTORIAL'] === '1' ? [] : ['tests/tutorial.test.ts']),
            ...(process.env['DS4SSCC_DOCS'] === '1' ? [] : ['tests/docs-site.test.ts']),
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
    isolate: false,
    reporters: ['default', './vitest.reporter.ts'],
  },
});

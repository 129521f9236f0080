import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineModel, models, property } from '@ds4sscc/data-models';
import { generateExamples, generateFaultyExamples } from '@ds4sscc/data-models/examples';
import { generateValidator } from '@ds4sscc/data-models/standalone';
import { sameJson, textLength } from '@ds4sscc/data-models/validator-runtime';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { line } from './bus-line.js';

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild') as {
  build(options: Record<string, unknown>): Promise<{ outputFiles: readonly { readonly text: string }[] }>;
};
const runtime = fileURLToPath(new URL('../src/standalone/runtime.ts', import.meta.url));
const folder = fileURLToPath(new URL('../../../node_modules/.cache/validators/', import.meta.url));
const representations = ['key-values', 'normalized', 'concise'] as const;

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const missing = !existsSync(executablePath) && process.env['DS4SSCC_REQUIRE_SERVICES'] !== '1';
if (missing) process.stderr.write(`skipped: no Chromium at ${executablePath}, so no validator runs in a browser\n`);

/** A validator as a browser gets it, and a good and a bad entity with it. */
async function bundle(model: typeof line | (typeof models)[number], representation: (typeof representations)[number]) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: generateValidator(model, representation, { runtime }), resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['@ds4sscc/source'],
  });
  const [good] = generateExamples(model, { representation, seed: 41 });
  const [bad] = generateFaultyExamples(model, { representation, seed: 42 });
  return { code: outputFiles[0]?.text ?? '', good, bad: bad?.entity };
}

const parking = models.find(({ type }) => type === 'OffStreetParking') ?? line;

describe('a generated validator', () => {
  mkdirSync(folder, { recursive: true });

  it.each([...models, line].map((model) => [model.type, model] as const))(
    'of %s imports the runtime at most, and makes no code from text',
    (_, model) => {
      for (const representation of representations) {
        const source = generateValidator(model, representation);
        expect(source).not.toMatch(/\beval\b|new Function|require\(|import\(/);
        const imports = [...source.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from);
        expect(imports.filter((from) => from !== '@ds4sscc/data-models/validator-runtime')).toEqual([]);
      }
    },
  );

  it.each(representations)('of %s runs where Node forbids code from strings', async (representation) => {
    for (const model of [line, parking]) {
      const { code, good, bad } = await bundle(model, representation);
      const file = join(folder, `${model.type}-${representation}.mjs`);
      writeFileSync(
        file,
        `${code}\nconsole.log(JSON.stringify([validate(${JSON.stringify(good)}), validate(${JSON.stringify(bad)})]));\n`,
      );
      const printed = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', file], {
        encoding: 'utf8',
      });
      expect(JSON.parse(printed)).toEqual([true, false]);
    }
  });

  it('says at which place it refused an entity', async () => {
    const { code } = await bundle(line, 'key-values');
    const file = join(folder, 'errors.mjs');
    writeFileSync(
      file,
      `${code}\nvalidate({ id: 'urn:a-b:c', type: 'BusLine', number: 'x' });\nconsole.log(JSON.stringify(validate.errors));\n`,
    );
    const errors = JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })) as object[];
    expect(errors).toMatchObject([{ instancePath: '/number', keyword: 'type' }]);
  });

  it('holds a text of a pattern, a length in letters and a constant object', async () => {
    const model = defineModel({
      type: 'Odd',
      title: 'Odd',
      description: 'Odd things.',
      follows: 'Register 1.0',
      namespace: 'https://example.org/',
      attributes: {
        code: property('A code.', z.string().check(z.regex(/^[A-Z]{2}\d$/), z.maxLength(3))),
        mail: property('An address.', z.email()),
        pairs: property('Pairs.', z.array(z.tuple([z.int(), z.literal('x')]))),
      },
      required: ['code'],
    });
    const { code } = await bundle(model, 'key-values');
    const file = join(folder, 'odd.mjs');
    const entity = { id: 'urn:a-b:c', type: 'Odd', code: 'AB1', mail: 'a@example.org', pairs: [[1, 'x']] };
    const entities = [entity, { ...entity, code: 'ab1' }, { ...entity, mail: 'a' }, { ...entity, pairs: [[1, 'y']] }];
    writeFileSync(
      file,
      `${code}\nconsole.log(JSON.stringify(${JSON.stringify(entities)}.map((one) => validate(one))));\n`,
    );
    expect(JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe.skipIf(missing)('a generated validator in Chromium', () => {
  let server: Server;
  let address: string;
  const scripts = new Map<string, string>();

  beforeAll(async () => {
    server = createServer((request, response) => {
      const script = scripts.get(request.url ?? '');
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
      response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
      const page = '<!doctype html><title>waiting</title><script type="module" src="/check.js"></script>';
      response.end(script ?? page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  afterAll(() => {
    server.close();
  });

  it('runs under a content security policy without unsafe-eval', { timeout: 60_000 }, async () => {
    const { code, good, bad } = await bundle(parking, 'normalized');
    const verdicts = `[validate(${JSON.stringify(good)}), validate(${JSON.stringify(bad)}), mayEval()]`;
    const mayEval =
      'function mayEval() { try { return Boolean(new Function("return true")()); } catch { return false; } }';
    scripts.set('/check.js', `${code}\n${mayEval}\ndocument.title = JSON.stringify(${verdicts});\n`);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const tab = await browser.newPage();
      await tab.goto(address);
      await tab.waitForFunction('document.title !== "waiting"');
      expect(JSON.parse(await tab.title())).toEqual([true, false, false]);
    } finally {
      await browser.close();
    }
  });
});

describe('the runtime of validators', () => {
  it.each([
    ['', 0],
    ['ab', 2],
    ['𝄞a', 2],
  ])('counts the letters of %j as JSON Schema does', (text, length) => {
    expect(textLength(text)).toBe(length);
  });

  it.each([
    [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [[1], { 0: 1 }, false],
    [{ a: undefined }, { b: 1 }, false],
    [null, {}, false],
  ])('says whether %j and %j are the same', (one, other, same) => {
    expect(sameJson(one, other)).toBe(same);
  });

  it('compares values however deep they nest', () => {
    const nest = (): unknown => {
      let value: unknown = 1;
      for (let depth = 0; depth < 100_000; depth += 1) value = [value];
      return value;
    };
    expect(sameJson(nest(), nest())).toBe(true);
  });
});

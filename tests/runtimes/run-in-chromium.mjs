// The suite in Chromium: one bundle made without any stand-in for what only Node has, served on the loopback interface.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const { build } = createRequire(require.resolve('tsup'))('esbuild');

/** Code made at run time is refused, as on the pages of many cities; WebAssembly is not. */
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const page = '<!doctype html><meta charset="utf-8"><script type="module" src="in-browser.js"></script>';

/** Runs the suite and gives its results, and the version of the browser. */
export async function runInChromium({ executablePath, inputs, timeZone, language }) {
  const files = await bundle();
  files.set('/', { type: 'text/html', body: page });
  files.set('/inputs.json', { type: 'application/json', body: readFileSync(inputs) });
  const { address, results, close } = await serve(files);
  // Containers run as root, where Chromium starts only without its sandbox.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage({ timezoneId: timeZone, locale: language });
    const failed = new Promise((_, reject) => {
      tab.on('pageerror', reject);
      tab.on('crash', () => reject(new Error('the page crashed')));
    });
    await tab.goto(address);
    return { version: browser.version(), results: JSON.parse(await Promise.race([results, failed])) };
  } finally {
    await browser.close();
    close();
  }
}

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-browser.mjs', import.meta.url))],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: '/',
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, { type: 'text/javascript', body: contents }]));
}

async function serve(files) {
  let take;
  const results = new Promise((resolve) => {
    take = resolve;
  });
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') take(await text(request));
    const file = files.get(request.url);
    const type = file?.type ?? 'text/plain';
    response.writeHead(file || request.method === 'POST' ? 200 : 404, {
      'content-type': type,
      'content-security-policy': policy,
    });
    response.end(file?.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, results, close: () => server.close() };
}

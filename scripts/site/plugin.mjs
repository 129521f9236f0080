// A plugin of TypeDoc: a search over guides, rules, models, requirements and the reference, which needs no server.
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import { Application, PageEvent, ReflectionKind } from 'typedoc';
import { searchEntry } from './search-entry.mjs';
import { searchOptions } from './search-options.mjs';

const compress = promisify(deflate);

/** @param {import('typedoc').Application} app */
export function load(app) {
  const entries = [];
  app.on(Application.EVENT_PROJECT_REVIVE, nameMainEntries);
  app.renderer.on(PageEvent.END, (page) => {
    const path = page.project.files.getReflectionPath(page.model) ?? '';
    const entry = searchEntry(page, path);
    if (entry !== undefined) entries.push(entry);
    // So that who hears a page can jump to what it is about.
    page.contents = page.contents
      ?.replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace('<div class="page-menu">', '<div class="page-menu" role="complementary" aria-label="This page">')
      // Without a server, a folder is no page.
      .replaceAll(/href="((?:\.\.?\/)+)"/g, 'href="$1index.html"');
  });
  app.renderer.postRenderAsyncJobs.push(async ({ outputDirectory }) => {
    const assets = join(outputDirectory, 'assets');
    const index = new MiniSearch(searchOptions);
    index.addAll(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    const text = (await compress(JSON.stringify(index))).toString('base64');
    await writeFile(join(assets, 'search-index.js'), `globalThis.searchIndex = "${text}";\n`);
    // It takes the place of TypeDoc's own, which every page loads.
    await build({
      entryPoints: [join(import.meta.dirname, 'client.mjs')],
      outfile: join(assets, 'search.js'),
      bundle: true,
      format: 'iife',
      minify: true,
    });
    app.logger.info(`${entries.length} pages can be searched, by an index of ${Math.round(text.length / 1000)} kB`);
  });
}

/** The entry "." of a package, which has no name of its own. */
function nameMainEntries(project) {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module))
    if (module.name === '' || module.name === '.') module.name = 'main';
}

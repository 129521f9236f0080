// Every internal link of the built site leads to a page, and where it names a place on it, to that place.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';

const site = join(dirname(fileURLToPath(import.meta.url)), '../../docs/api');
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posix.join(entry.parentPath.slice(site.length).replaceAll('\\', '/'), entry.name).replace(/^\//, ''));
const known = new Set(files);
const places = new Map();
const links = [];
for (const file of files.filter((name) => name.endsWith('.html'))) places.set(file, read(file));

const broken = links
  .filter(({ from, href }) => !leadsSomewhere(from, href))
  .map(({ from, href }) => `${from}: ${href}`);
console.log(`${links.length} internal links on ${places.size} pages, ${broken.length} broken`);
if (broken.length > 0) {
  console.error(broken.slice(0, 100).join('\n'));
  process.exitCode = 1;
}

/** The ids of a page; its links are put with the others. */
function read(file) {
  const ids = new Set();
  const parser = new Parser({
    onopentag(_name, { id, href, src }) {
      if (id !== undefined) ids.add(id);
      for (const one of [href, src]) if (one !== undefined && isInternal(one)) links.push({ from: file, href: one });
    },
  });
  parser.end(readFileSync(join(site, file), 'utf8'));
  return ids;
}

function isInternal(href) {
  return !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href);
}

function leadsSomewhere(from, href) {
  const [path = '', place = ''] = href.split('#');
  const to = path === '' ? from : posix.join(posix.dirname(from), decodeURI(path.split('?')[0]));
  if (!known.has(to)) return false;
  return place === '' || !places.has(to) || places.get(to).has(decodeURIComponent(place)) || places.get(to).has(place);
}

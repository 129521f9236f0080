// Links of Markdown files to other files of the repository, and to headings in them, as they are followed where the code is hosted.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt({ html: true });

/**
 * The links that lead nowhere, each as `file:line: target`. Pages that `npm run docs` makes need not be there.
 *
 * @param {string} root
 * @param {readonly string[]} files
 * @param {(path: string) => boolean} isGenerated
 * @returns {string[]}
 */
export function brokenLinks(root, files, isGenerated) {
  const pages = new Map();
  const page = (file) => {
    if (!pages.has(file)) pages.set(file, read(file));
    return pages.get(file);
  };
  return files.flatMap((file) =>
    page(file).links.flatMap(({ line, href }) => {
      const [path = '', place = ''] = href.split('#');
      const to = path === '' ? file : join(dirname(file), decodeURI(path));
      if (isGenerated(relative(root, to).replaceAll('\\', '/'))) return [];
      const found =
        existsSync(to) && (place === '' || !to.endsWith('.md') || page(to).places.has(decodeURIComponent(place)));
      return found ? [] : [`${relative(root, file)}:${line}: ${href}`];
    }),
  );
}

/** The internal links of a file with their lines, and the places that links can name. */
function read(file) {
  const text = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, (head) => head.replaceAll(/[^\n]/g, ''));
  const tokens = parser.parse(text, {});
  const slugger = new GithubSlugger();
  const links = [];
  const places = new Set();
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open') places.add(slugger.slug(plain(tokens[at + 1])));
    for (const child of token.children ?? []) {
      const href = child.attrGet('href') ?? child.attrGet('src');
      if (href && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) links.push({ line: (token.map?.[0] ?? 0) + 1, href });
    }
  }
  return { links, places };
}

function plain(inline) {
  return inline.children.map(({ content }) => content).join('');
}

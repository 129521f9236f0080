// Runs in each page. It fills the dialog of search that TypeDoc makes with results of our index, and lets keys reach wide tables.
// TypeDoc opens and closes the dialog and moves through the list; only what stands in the list is ours.
import MiniSearch from 'minisearch';
import { searchOptions } from './search-options.mjs';
import { searchResults } from './search-results.mjs';

let field;
let list;
let status;
let index;
// The page may not be read to its end when this runs.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start() {
  field = document.getElementById('tsd-search-input');
  list = document.getElementById('tsd-search-results');
  status = document.getElementById('tsd-search-status');
  field.placeholder = 'Search guides, rules, models, requirements, API';
  field.addEventListener('focus', load, { once: true });
  field.addEventListener('input', show);
  const watched = new ResizeObserver((entries) => {
    for (const { target } of entries) letKeysReach(target);
  });
  for (const table of document.querySelectorAll('table')) watched.observe(table);
}

/** A table that is wider than the screen scrolls. */
function letKeysReach(table) {
  if (table.scrollWidth > table.clientWidth) table.setAttribute('tabindex', '0');
  else table.removeAttribute('tabindex');
}

/** As a script and not by `fetch`, so that it also works from a file. */
function load() {
  const script = document.createElement('script');
  script.src = `${base()}assets/search-index.js`;
  script.addEventListener('load', async () => {
    index = MiniSearch.loadJSON(await inflate(globalThis.searchIndex), searchOptions);
    delete globalThis.searchIndex;
    show();
  });
  script.addEventListener('error', () => say('The search index could not be loaded.'));
  document.head.append(script);
}

async function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (one) => one.codePointAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
}

function base() {
  return document.documentElement.dataset.base.replace(/\/?$/, '/');
}

function show() {
  if (index === undefined) return;
  const typed = field.value.trim();
  const results = searchResults(index, typed);
  list.replaceChildren(...results.map(itemOf));
  field.removeAttribute('aria-activedescendant');
  if (typed === '') say('');
  else if (results.length === 0) say(`Nothing found for "${typed}".`);
  // Said to those who do not see the list, which stands in front of everybody else.
  else say(`${results.length} ${results.length === 1 ? 'page' : 'pages'}`, 'site-unseen');
}

function itemOf({ id, title, kind, summary }, at) {
  const item = document.createElement('li');
  item.id = `site-result-${at}`;
  item.role = 'option';
  item.ariaSelected = 'false';
  const link = document.createElement('a');
  link.href = base() + id;
  link.tabIndex = -1;
  link.append(span('site-title', title), span('site-kind', kind), span('site-summary', summary));
  item.append(link);
  return item;
}

function span(name, text) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

function say(text, name = '') {
  const line = document.createElement('div');
  line.className = name;
  line.textContent = text;
  status.replaceChildren(...(text === '' ? [] : [line]));
}

import { type Cause, rankCauses } from '@ds4sscc/catalogue/quality';
import type { Finding } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { counted } from '../counted.js';
import { shellWords } from '../shell-words.js';
import { visible } from '../visible.js';
import { wrap } from '../wrap.js';
import { showGain } from './score-words.js';

/** Keeps what to fix first in each catalogue. */
export interface FixFirst {
  /** Looks at a catalogue; it adds no findings. */
  see(document: GraphDocument, findings: readonly Finding[]): readonly Finding[];
  /** Notes a catalogue that was not held whole. */
  passLarge(source: string): void;
  text(): string;
}

/** Causes listed of each catalogue, and catalogues listed. */
const mostCauses = 5;
const mostCatalogues = 3;

/** Starts with no catalogue. */
export function createFixFirst(paths: readonly string[], width: number): FixFirst {
  const lists: { readonly source: string; readonly causes: readonly Cause[] }[] = [];
  const large: string[] = [];
  let more = 0;
  return {
    see(document, findings) {
      if (!findings.some(({ level }) => level !== 'info')) return [];
      if (lists.length === mostCatalogues) more += 1;
      else lists.push({ source: document.source, causes: rankCauses(document, findings).slice(0, mostCauses) });
      return [];
    },
    passLarge: (source) => void large.push(source),
    text() {
      const passed = large.slice(0, mostCatalogues).map((source) => notWorkedOut(source, width));
      if (lists.length === 0) return passed.join('');
      const lines = lists.flatMap(({ source, causes }) => [
        `\nWhat to fix first${lists.length > 1 ? ` in ${visible(source)}` : ''}`,
        ...causes.flatMap((cause, at) => shown(cause, at + 1, width)),
      ]);
      if (more > 0) lines.push(`… and ${counted(more, 'more catalogue')}: check them one by one for their lists`);
      return `${passed.join('')}${lines.join('\n')}\n${hint(paths)}`;
    },
  };
}

/** What a cause brings depends on all that is said of a dataset and its distributions. */
function notWorkedOut(source: string, width: number): string {
  const why = 'that needs the whole in memory, which a catalogue of this size does not fit into';
  return `\n${wrap(`What to fix first in ${visible(source)} was not worked out: ${why}.`, width)}\n`;
}

function shown({ findings, points, example, instruction }: Cause, at: number, width: number): readonly string[] {
  const gain = points.max > 0 ? `, ${showGain(points)} points over all datasets` : '';
  const place = example.line === undefined ? '' : `; first at line ${example.line}`;
  const lines = wrap(visible(instruction), width - 5).replaceAll('\n', '\n     ');
  return [`  ${at}. ${lines}`, `     ${counted(findings, 'finding')}${gain}${place}`];
}

/** What a program can correct is not for people to do. */
function hint(paths: readonly string[]): string {
  if (paths.includes('-')) return '';
  return `\nWhat can be corrected safely: ds4sscc catalogue fix ${shellWords(paths)}\n`;
}

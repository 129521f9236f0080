import type { CatalogueChange } from '@ds4sscc/blueprint';
import { fixRules } from '@ds4sscc/blueprint';
import type { Finding } from '@ds4sscc/findings';
import { counted } from '../counted.js';
import type { FixedCatalogueFile } from './fix-catalogue-file.js';

/** Adds up what fixing several catalogues came to, and says it. */
export interface CatalogueTotals {
  file(source: string, result: FixedCatalogueFile, named: boolean): void;
  unreadable(found: Finding): void;
  readonly unreadableCount: number;
  /** Errors in the files as they are now. */
  readonly errorsLeft: number;
  text(write: boolean): string;
}

const titles: ReadonlyMap<string, string> = new Map(fixRules.map(({ id, title }) => [id, title]));

/** Suggestions listed of each file. */
const mostSuggestions = 100;

/** Starts to add up. */
export function createCatalogueTotals(listSuggestions: boolean): CatalogueTotals {
  const made = new Map<string, number>();
  const left = new Map<string, number>();
  const harmful = new Map<string, number>();
  const notes: string[] = [];
  const written: string[] = [];
  const suggestions: string[] = [];
  let [files, unreadable, suggested, before, after, now] = [0, 0, 0, 0, 0, 0];
  const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

  return {
    file(source, { fixed: result, written: state }, named) {
      if (result.outcome === 'unreadable') this.unreadable(result.finding);
      if (result.outcome === 'skipped' && named) {
        unreadable += 1;
        notes.push(`${source} holds no catalogue, dataset or data service`);
      }
      if (result.outcome !== 'fixed') return;
      const { fixed, findings } = result;
      files += 1;
      for (const { rule } of fixed.changes) count(made, rule);
      for (const { change, why } of fixed.left) count(why === 'makes-others' ? harmful : left, change.rule);
      suggested += fixed.suggestions.length;
      for (const one of fixed.suggestions.slice(0, mostSuggestions)) suggestions.push(shown(source, one));
      const more = fixed.suggestions.length - mostSuggestions;
      if (more > 0) suggestions.push(`${source}: and ${more} more`);
      before += errors(findings.before);
      after += errors(findings.after);
      now += errors(state === 'yes' ? findings.after : findings.before);
      if (state === 'yes') written.push(source);
      if (state === 'compressed') notes.push(`${source} is compressed: unpack it, correct it, and pack it again`);
      if (state === 'changed-meanwhile') notes.push(`${source} changed while it was read: run the command again`);
      if (fixed.form === 'rewritten')
        notes.push(`${source} ${state === 'yes' ? 'was' : 'would be'} written anew: its comments and layout are lost`);
    },
    unreadable({ location, message }) {
      unreadable += 1;
      notes.push(`${location.source}: ${message}`);
    },
    get unreadableCount() {
      return unreadable;
    },
    get errorsLeft() {
      return now;
    },
    text(write) {
      if (files === 0) return `${[...notes, 'There is no catalogue here that could be corrected.'].join('\n')}\n`;
      const lines = [
        ...list(write ? 'Corrected' : 'Can be corrected', made),
        ...list('Not corrected, because the result would have other errors', harmful),
        ...list('Not corrected: the file cannot be changed there in place (--rewrite writes it anew)', left),
        ...(listSuggestions && suggested > 0
          ? ['Suggestions: only you can know whether they are right', ...suggestions]
          : []),
        ...notes,
        made.size === 0 ? 'Nothing here can be corrected without asking you.' : errorLine(before, after, write),
        ...(!listSuggestions && suggested > 0
          ? [`${suggested} more may be right, and need you: --suggestions lists them.`]
          : []),
        ...(after > 0 ? ['What is left: "ds4sscc catalogue validate" says what to do.'] : []),
        ...(written.length > 0 ? [`Written: ${written.join(', ')}`] : []),
        ...(!write && made.size > 0 ? ['Nothing was written. To correct the files, run the same with --write.'] : []),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

function errors(findings: readonly Finding[]): number {
  return findings.filter(({ level }) => level === 'error').length;
}

function errorLine(before: number, after: number, write: boolean): string {
  if (before === after)
    return `The check counts ${counted(before, 'error')}, before and after: what is corrected are no errors to it.`;
  return `The check ${write ? 'found' : 'finds'} ${counted(before, 'error')}; after this there ${after === 1 ? 'is 1' : `are ${after}`}.`;
}

function list(title: string, counts: ReadonlyMap<string, number>): readonly string[] {
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const lines = sorted.map(([rule, times]) => {
    const about = titles.get(rule);
    return `  ${times} × ${rule}${about === undefined ? '' : `: ${about.charAt(0).toLowerCase()}${about.slice(1)}`}`;
  });
  return counts.size > 0 ? [title, ...lines] : [];
}

function shown(source: string, { location, message, because }: CatalogueChange): string {
  const place = location.line === undefined ? (location.pointer ?? '') : String(location.line);
  return `  ${source}${place === '' ? '' : `:${place}`} ${message}? ${because}`;
}

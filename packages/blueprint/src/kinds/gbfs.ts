import { parseJson } from '@ds4sscc/findings';
import { readText } from '../open-source.js';
import { checkJson } from './other.js';
import type { SourceKind } from './source-kind.js';

/** A file of GBFS. What its files say of each other is checked when all were read (`checkGbfsSystems`). */
export const gbfs: SourceKind = {
  recognise: ({ headText }) =>
    /^\uFEFF?\s*\{/.test(headText) &&
    /"(?:last_updated|ttl)"\s*:/.test(headText) &&
    /"data"\s*:\s*\{/.test(headText) &&
    !/"@context"\s*:/.test(headText),
  async check(source, context) {
    const { text, findings } = await readText(source);
    context.add(findings);
    if (text === undefined) return { kind: 'GBFS', outcome: 'unreadable', contents: {} };
    const { recogniseGbfs } = await import('@ds4sscc/data-models/gbfs');
    const file = recogniseGbfs(parseJson(text, source.name).value, source.name);
    if (!file) return checkJson(text, source.name, context);
    context.facts.gbfs.push({ source: source.name, text });
    const version = file.version ? ` ${file.version.version}` : '';
    return { kind: `GBFS${version}, ${file.feed.name}`, outcome: 'checked', contents: {} };
  },
  async readFacts(source, facts) {
    const { text } = await readText(source);
    if (text !== undefined) facts.gbfs.push({ source: source.name, text });
  },
};

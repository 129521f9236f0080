import { models } from '@ds4sscc/data-models';
import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { describe, expect, it } from 'vitest';
import { corpusFile, corpusFiles, hasCorpus } from '../corpus.js';
import { createJudge, factsOf } from './judge.js';

const folders = ['ngsi-ld-payloads', 'smart-data-models'];

/** The records of a file: one, or those of a list. */
function recordsOf(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return [];
  }
}

describe.runIf(hasCorpus)('payloads that others published', () => {
  it('are accepted where the full validator is silent, and nowhere else', () => {
    const acceptor = createAcceptor(models);
    const judge = createJudge(models);
    const files = folders.flatMap((folder) =>
      corpusFiles(folder)
        .filter((file) => /\.json(ld)?$/.test(file))
        .map((file) => [folder, file] as const),
    );
    let silent = 0;
    let accepted = 0;
    const wrong: string[] = [];
    for (const [folder, file] of files)
      for (const record of recordsOf(corpusFile(folder, file)))
        for (const text of [JSON.stringify(record), JSON.stringify(record, undefined, 2)]) {
          const bytes = new TextEncoder().encode(text);
          const verdict = judge(bytes);
          // NGSIv2 is no representation of NGSI-LD: acceptors leave it to the full validator.
          const { representation } = (verdict.facts ?? {}) as { representation?: string };
          if (verdict.silent && representation !== 'ngsi-v2') silent += 1;
          if (!acceptor.accept(bytes, 0, bytes.length)) continue;
          accepted += 1;
          if (!verdict.silent) wrong.push(`${file}: ${verdict.first}`);
          else expect([file, factsOf(acceptor, bytes)]).toEqual([file, verdict.facts]);
        }
    expect(wrong).toEqual([]);
    process.stderr.write(`acceptors: ${accepted} of ${silent} sound records of the corpus accepted\n`);
    expect(accepted).toBeGreaterThan(silent * 0.9);
  });
});

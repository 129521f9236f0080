import { models } from '@ds4sscc/data-models';
import { toMarkdown } from '@ds4sscc/data-models/page';
import { describe, expect, it } from 'vitest';
import { line } from './bus-line.js';

describe('toMarkdown', () => {
  it('describes each attribute in a row of the table', () => {
    const rows = toMarkdown(line)
      .split('\n')
      .filter((row) => row.startsWith('| [`'));
    expect(rows).toEqual([
      '| [`number`](https://example.org/transport/number) (required) | Property | whole number |  | Its number. |',
      '| [`depot`](https://example.org/transport/depot) | GeoProperty | GeoJSON geometry |  | Where its buses stand at night. |',
      '| [`operator`](https://example.org/transport/operator) | Relationship | text |  | Who runs it. |',
      '| [`name`](https://example.org/transport/name) | LanguageProperty | object of text or list of text |  | What people call it. |',
      '| [`traction`](https://example.org/transport/traction) | VocabProperty | `bus`, `trolley` |  | What drives on it. |',
      '| [`extra`](https://example.org/transport/extra) | JsonProperty | object with `version` |  | What the operator adds. |',
      '| [`headways`](https://example.org/transport/headways) | ListProperty | list of number |  | Minutes between buses, hour by hour. |',
      '| [`stops`](https://example.org/transport/stops) | ListRelationship | list of text |  | Its stops, one after the other. |',
    ]);
  });

  it.each(models.map((model) => [model.type, model] as const))(
    'shows an entity of %s in three representations, and all of its attributes',
    (_, model) => {
      const page = toMarkdown(model);
      const examples = [...page.matchAll(/^~~~~json\n([\s\S]*?)\n~~~~$/gm)].map(([, text]) => JSON.parse(text ?? ''));
      expect(examples).toHaveLength(3);
      for (const name of Object.keys(model.attributes)) expect(page).toContain(`| [\`${name}\`](`);
      expect(page).not.toMatch(/undefined|\[object/);
    },
  );
});

/** The page shows what `convert` writes, and the table of `representations`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Capability, convert, convertRules, representations } from '@ds4sscc/data-models/convert';
import { describe, expect, it } from 'vitest';

const page = readFileSync(fileURLToPath(new URL('../../../docs/representations.md', import.meta.url)), 'utf8');

/** The JSON below the heading of a representation. */
function shown(name: string): unknown {
  const section = page.split(/^### /m).find((text) => text.startsWith(`\`${name}\``)) ?? '';
  return JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? 'null');
}

const columns: readonly (readonly [Capability, string])[] = [
  ['kind', 'kinds'],
  ['unitCode', 'units'],
  ['observedAt', 'instants'],
  ['sub-attributes', 'attributes of attributes'],
  ['datasets', 'several sources'],
  ['languages', 'languages'],
  ['history', 'history'],
  ['scope', 'scope'],
  ['types', 'several types'],
  ['context', '`@context`'],
];

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

describe('docs/representations.md', () => {
  it.each(representations.map(({ name }) => name))('shows the entity as %s', (to) => {
    expect(shown(to)).toEqual(convert(shown('normalized'), { to }).entity);
  });

  it('has the table of what each representation carries', () => {
    const table = [
      row(['', ...columns.map(([, title]) => title)]),
      row(['---', ...columns.map(() => '---')]),
      ...representations.map(({ name, carries }) =>
        row([`\`${name}\``, ...columns.map(([capability]) => (carries.has(capability) ? 'yes' : '–'))]),
      ),
    ].join('\n');
    expect(page).toContain(table);
  });

  it('names every source and every rule', () => {
    for (const { source } of representations)
      expect(page).toContain(source.replace('ETSI GS CIM 009, ', '').replace('FIWARE NGSI v2, ', ''));
    for (const { id } of convertRules) expect(page).toContain(`\`${id.replace('convert/', '')}\``);
  });
});

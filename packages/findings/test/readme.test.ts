import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonRules, suppressionRules, textRules } from '@ds4sscc/findings';
import { expect, it } from 'vitest';

it('lists in its README exactly the rules it has', () => {
  const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
  const listed = [...readme.matchAll(/^\| `([a-z-]+\/[a-z0-9-]+)` \| (\w+) \| (.+) \|$/gm)].map((match) =>
    match.slice(1),
  );
  expect(listed).toEqual(
    [...textRules, ...jsonRules, ...suppressionRules].map(({ id, level, title }) => [id, level, title]),
  );
});

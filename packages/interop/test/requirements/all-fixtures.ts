import { readdirSync } from 'node:fs';
import type { RequirementFixture } from './fixture.js';

/** Every fixture below this folder, by requirement. A file exports one, under any name. */
export async function allFixtures(): Promise<readonly RequirementFixture[]> {
  const files = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^mim\d\/[^/]+\.ts$/.test(file))
    .sort();
  const modules = await Promise.all(
    files.map(async (file) => Object.values((await import(new URL(file, import.meta.url).href)) as object)),
  );
  return modules.flat().filter(isFixture);
}

function isFixture(value: unknown): value is RequirementFixture {
  return typeof value === 'object' && value !== null && 'requirement' in value && 'decisive' in value;
}

import { type Finding, finding } from '@ds4sscc/findings';
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormatPolicy } from '../../format-policy.js';
import { installedVersion } from '../../node/installed-version.js';
import { cacheNotUsed } from '../../rules/model-rules.js';
import type { SchemaBundle } from '../bundle-schema.js';
import { canonicalText } from '../evaluate/canonical-text.js';
import type { Compilation } from '../model-of-schema.js';
import { generateValidator } from './generate-validator.js';
import { isBounded } from './is-bounded.js';
import { runValidator } from './run-validator.js';

/** Where compiled validators are kept. */
export interface ValidatorCache {
  /**
   * A folder of its own. What lies in it is code that will run: it is used only where the folder belongs to the user of the
   * process and nobody else may write to it, as with `node_modules`.
   */
  readonly directory: string;
  /** A key that entries are signed with, for folders that others can write to, such as a shared build cache. */
  readonly secret?: string;
}

/** The code of one model, by format policy. */
type Code = Readonly<Record<FormatPolicy, string>>;

/** Changes with what generated code relies on. */
const layout = 1;

/**
 * Gives each schema its quick validator: the kept one, where its seal is right, and else a fresh one, which is kept then.
 * A schema is found by the hash of everything it demands together with the versions that made the code, so that an entry is
 * never stale; the seal (SHA-256, or HMAC with the secret) is checked before anything of an entry runs.
 */
export async function useValidatorCache(
  compilations: readonly Compilation[],
  cache: ValidatorCache,
): Promise<Finding[]> {
  const { directory } = cache;
  const findings: Finding[] = [];
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const distrust = cache.secret === undefined ? await reasonForDistrust(directory) : undefined;
  if (distrust !== undefined) {
    findings.push(finding(cacheNotUsed, { source: directory }, { reason: distrust }));
    return findings;
  }
  for (const compilation of compilations) {
    if (!isBounded(compilation.bundle)) continue;
    const key = keyOf(compilation.bundle);
    const path = join(directory, `${key}.json`);
    const kept = await readEntry(path, key, cache.secret);
    if (kept.reason !== undefined) findings.push(finding(cacheNotUsed, { source: path }, { reason: kept.reason }));
    const code = kept.code ?? {
      assert: generateValidator(compilation.bundle, 'assert'),
      annotate: generateValidator(compilation.bundle, 'annotate'),
    };
    if (!kept.code) await writeEntry(path, key, code, cache.secret);
    const validators = { assert: runValidator(code.assert), annotate: runValidator(code.annotate) };
    compilation.quick = (value, formats) => saysYes(validators[formats], value);
  }
  return findings;
}

/** ajv generates code that throws on some values, where `if` stands beside `patternProperties`; that is no yes. */
function saysYes(validator: (value: unknown) => boolean, value: unknown): boolean {
  try {
    return validator(value);
  } catch {
    return false;
  }
}

function keyOf(bundle: SchemaBundle): string {
  const versions = ['ajv', 'ajv-formats'].map(installedVersion);
  return createHash('sha256')
    .update(canonicalText([layout, versions, bundle]))
    .digest('hex');
}

/** What keeps a folder from being trusted. Windows has no such modes; there, the rights of the folder are the user's own care. */
async function reasonForDistrust(directory: string): Promise<string | undefined> {
  const { uid, mode } = await stat(directory);
  if (process.getuid === undefined) return undefined;
  if (uid !== process.getuid()) return 'the folder belongs to another user';
  return (mode & 0o022) === 0 ? undefined : 'others may write to the folder';
}

interface Kept {
  readonly code?: Code;
  readonly reason?: string;
}

async function readEntry(path: string, key: string, secret: string | undefined): Promise<Kept> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return (error as { code?: string }).code === 'ENOENT' ? {} : { reason: 'the entry cannot be read' };
  }
  try {
    const { assert, annotate, seal } = JSON.parse(text) as Record<string, unknown>;
    if (typeof assert !== 'string' || typeof annotate !== 'string' || typeof seal !== 'string') return damaged;
    const code: Code = { assert, annotate };
    const [expected, found] = [Buffer.from(sealOf(key, code, secret)), Buffer.from(seal)];
    return expected.length === found.length && timingSafeEqual(expected, found) ? { code } : damaged;
  } catch {
    return damaged;
  }
}

const damaged: Kept = { reason: 'the entry is not what was written' };

/** Written beside and moved into place, so that no one reads half an entry. A cache that cannot be written is none the worse. */
async function writeEntry(path: string, key: string, code: Code, secret: string | undefined): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(beside, JSON.stringify({ ...code, seal: sealOf(key, code, secret) }), { mode: 0o600, flag: 'wx' });
    await chmod(beside, 0o600);
    await rename(beside, path);
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
  }
}

function sealOf(key: string, { assert, annotate }: Code, secret: string | undefined): string {
  const text = JSON.stringify([key, assert, annotate]);
  const hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret);
  return hash.update(text).digest('base64');
}

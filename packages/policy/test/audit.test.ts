import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compilePolicies, decide, PolicyError, type Request } from '@ds4sscc/policy';
import {
  type AuditHead,
  auditRules,
  createAuditTrail,
  createPolicyVersion,
  verifyTrail,
  type VerifyTrailOptions,
} from '@ds4sscc/policy/audit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../src/audit/sha-256.js';
import { arbitraryPolicy, arbitraryRequest } from './arbitrary-policies.js';
import { policiesOf } from './corpus.js';

const source = 'trail.ndjson';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const verify = (text: string | Uint8Array, options: Partial<VerifyTrailOptions> = {}) =>
  verifyTrail([typeof text === 'string' ? bytes(text) : text], { source, ...options });

/** A clock that goes a minute further whenever it is asked. */
function clock(): () => string {
  let minute = 0;
  return () => new Date(Date.UTC(2026, 2, 1) + 60_000 * minute++).toISOString();
}

const ex = 'http://example.org/';
const text = `ex:p a odrl:Set ; odrl:permission ex:may . ex:may odrl:action odrl:read ; odrl:target ex:air ;
  odrl:constraint [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:eq ; odrl:rightOperand ex:research ] .`;
const requests: readonly Request[] = [
  {
    action: 'read',
    target: `${ex}air`,
    context: { operands: { purpose: { value: `${ex}research`, datatype: '@id' } } },
  },
  { action: 'read', target: `${ex}air` },
  { action: 'sell', target: `${ex}air`, assignee: `${ex}städte` },
  { action: 'read', target: `${ex}noise` },
];

async function trailOf(): Promise<{
  lines: string[];
  head: AuditHead;
  versions: [ReturnType<typeof createPolicyVersion>];
}> {
  const lines: string[] = [];
  const trail = createAuditTrail({ now: clock(), write: (line) => void lines.push(line) });
  const version = createPolicyVersion(await policiesOf(text));
  for (const request of requests) trail.decide(version, request);
  return { lines, head: trail.head(), versions: [version] };
}

describe('SHA-256', () => {
  it('gives the hashes that the platform gives, whatever the length of the text', () => {
    for (let length = 0; length < 300; length += 1) {
      const message = 'é'.repeat(length % 7) + 'a'.repeat(length);
      expect(sha256(message)).toBe(createHash('sha256').update(message).digest('hex'));
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (message) => {
        expect(sha256(message)).toBe(createHash('sha256').update(message).digest('hex'));
      }),
      { seed: 1 },
    );
  });
});

describe('A trail', () => {
  it('is intact where its end and its policies are known', async () => {
    const { lines, head, versions } = await trailOf();
    const result = await verify(lines.join(''), { head, versions });
    expect(result).toMatchObject({ verdict: 'intact', records: 4, replayed: 4, head, findings: [] });
  });

  it('is not proved without its end, or without its policies', async () => {
    const { lines, head, versions } = await trailOf();
    expect(await verify(lines.join(''), { versions })).toMatchObject({ verdict: 'not-proved', findings: [] });
    expect(await verify(lines.join(''), { head })).toMatchObject({ verdict: 'not-proved', replayed: 0, findings: [] });
  });

  it('says the same however its bytes arrive', async () => {
    const { lines, head, versions } = await trailOf();
    const whole = bytes(lines.join('').replace('air', 'noise'));
    const expected = await verify(whole, { head, versions });
    for (const size of [1, 2, 3, 7, 100, 1000]) {
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.subarray(at * size, (at + 1) * size),
      );
      expect(await verifyTrail(chunks, { source, head, versions })).toEqual(expected);
    }
  });

  it('goes on where another one ended', async () => {
    const { lines, head, versions } = await trailOf();
    const later: string[] = [];
    const trail = createAuditTrail({
      now: () => '2026-04-01T00:00:00Z',
      write: (line) => void later.push(line),
      after: head,
    });
    trail.decide(versions[0], requests[0] as Request);
    const part = { after: head, head: trail.head(), versions };
    expect((await verify(later.join(''), part)).verdict).toBe('intact');
    expect((await verify([...lines, ...later].join(''), { head: trail.head(), versions })).verdict).toBe('intact');
    expect((await verify(later.join(''), { versions })).findings.map(({ rule }) => rule)).toEqual([
      'audit/records-missing',
    ]);
  });

  it('holds the same record whether policies were compiled or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryPolicy, { maxLength: 3 }), arbitraryRequest, async (policies, request) => {
        const version = createPolicyVersion(policies);
        const hashes = [decide(policies, request), compilePolicies(policies).decide(request)].map(
          (decision) => createAuditTrail({ now: clock(), write: () => undefined }).record(version, decision).hash,
        );
        expect(hashes[0]).toBe(hashes[1]);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('keeps the order of the calls, however long writing takes, and ends where writing fails', async () => {
    const lines: string[] = [];
    const waiting: (() => void)[] = [];
    const write = async (line: string): Promise<void> => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (lines.length === 2) throw new Error('the disk is full');
      lines.push(line);
    };
    const trail = createAuditTrail({ now: clock(), write });
    const version = createPolicyVersion([]);
    for (const request of requests) trail.decide(version, request);
    // One at a time: the second is not handed over before the first is written.
    while (waiting.length > 0) {
      expect(waiting).toHaveLength(1);
      waiting.pop()?.();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    }
    expect(lines.map((line) => JSON.parse(line).sequence)).toEqual([0, 1]);
    await expect(trail.written()).rejects.toMatchObject({ code: 'trail-broken' });
    expect(() => trail.decide(version, requests[0] as Request)).toThrow(PolicyError);
  });

  it('refuses what JSON cannot say, and clocks without a zone', () => {
    const version = createPolicyVersion([]);
    const trail = createAuditTrail({ now: () => '2026-03-01T12:00:00', write: () => undefined });
    expect(() => trail.decide(version, requests[0] as Request)).toThrow(
      expect.objectContaining({ code: 'now-malformed' }),
    );
    const odd = { ...requests[0], context: { operands: { count: Number.NaN } } } as Request;
    expect(() => trail.decide(version, odd)).toThrow(expect.objectContaining({ code: 'not-recordable' }));
  });

  it('names policies by what they say, and not by where they stand', async () => {
    const [one, other] = await Promise.all([policiesOf(text), policiesOf(`\n\n${text}`)]);
    expect(createPolicyVersion(one).policiesHash).toBe(createPolicyVersion(other).policiesHash);
    const stricter = await policiesOf(text.replace('odrl:read', 'odrl:print'));
    expect(createPolicyVersion(stricter).policiesHash).not.toBe(createPolicyVersion(one).policiesHash);
    expect(createPolicyVersion(one, { treatOfferAsSet: true }).optionsHash).not.toBe(
      createPolicyVersion(one).optionsHash,
    );
  });
});

describe('A change of a trail is found', () => {
  it('for every byte that is replaced, removed or put in', async () => {
    const { lines, head, versions } = await trailOf();
    const whole = bytes(lines.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.constantFrom('replace', 'remove', 'insert'),
        async (at, byte, how) => {
          fc.pre(how !== 'replace' || whole[at] !== byte);
          const changed = [...whole];
          changed.splice(at, how === 'insert' ? 0 : 1, ...(how === 'remove' ? [] : [byte]));
          const { verdict, findings } = await verify(Uint8Array.from(changed), { head, versions });
          expect(verdict).toBe('broken');
          expect(findings.length).toBeGreaterThan(0);
        },
      ),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('for every record that is removed, repeated or moved', async () => {
    const { lines, head, versions } = await trailOf();
    for (const [at, line] of lines.entries()) {
      const without = lines.filter((_, place) => place !== at);
      expect((await verify(without.join(''), { head, versions })).verdict).toBe('broken');
      for (let to = 0; to <= without.length; to += 1) {
        const moved = [...without.slice(0, to), line, ...without.slice(to)];
        const expected = to === at ? 'intact' : 'broken';
        expect((await verify(moved.join(''), { head, versions })).verdict).toBe(expected);
        const repeated = [...lines.slice(0, to), line, ...lines.slice(to)];
        expect((await verify(repeated.join(''), { head, versions })).verdict).toBe('broken');
      }
    }
  });

  it('for a trail that was cut, only where its end is known', async () => {
    const { lines, head, versions } = await trailOf();
    const cut = lines.slice(0, 3).join('');
    expect((await verify(cut, { versions })).verdict).toBe('not-proved');
    const { verdict, findings } = await verify(cut, { head, versions });
    expect(verdict).toBe('broken');
    expect(findings.map(({ rule }) => rule)).toEqual(['audit/trail-truncated']);
  });

  it('for a whole trail that was written anew with another answer', async () => {
    const { versions } = await trailOf();
    const lines: string[] = [];
    const forger = createAuditTrail({ now: clock(), write: (line) => void lines.push(line) });
    const decision = decide(versions[0].policies, requests[2] as Request);
    forger.record(versions[0], { ...decision, decision: 'permit', because: 'permitted' });
    const { findings } = await verify(lines.join(''), { versions });
    expect(findings.map(({ message }) => message)).toEqual([
      'record 0 says permit (permitted), and its policies give deny (not-permitted)',
    ]);
  });

  it('and hostile lines are findings, in bounded time', async () => {
    const hostile = [
      '',
      '[]',
      'null',
      '{"__proto__":1}',
      `${'['.repeat(100_000)}`,
      `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    ];
    const { findings } = await verify(`${hostile.join('\n')}\n`);
    expect(findings.map(({ location, rule }) => [location.line, rule])).toEqual(
      hostile.map((_, at) => [at + 1, 'audit/record-unreadable']),
    );
    const many = await verify('\n'.repeat(5000), { limit: 10 });
    expect([many.findings.length, many.omitted]).toEqual([10, 4990]);
  });
});

/** Each fixture is verified against the empty set of policies, and the head that stands beside it. */
async function fired(id: string, name: 'good' | 'bad'): Promise<readonly string[]> {
  const file = (of: string): string => fileURLToPath(new URL(`./fixtures/${id}/${of}`, import.meta.url));
  const head = existsSync(file('head.json'))
    ? (JSON.parse(readFileSync(file('head.json'), 'utf8')) as AuditHead)
    : undefined;
  const trail = readFileSync(file(`${name}.ndjson`));
  const { findings } = await verifyTrail([trail], {
    source,
    versions: [createPolicyVersion([])],
    ...(head && { head }),
  });
  return findings.map(({ rule }) => rule);
}

it.each(auditRules.map(({ id }) => id))(
  '%s fires on its bad fixture alone, and nothing fires on its good one',
  async (id) => {
    expect(await fired(id, 'good')).toEqual([]);
    expect(await fired(id, 'bad')).toEqual([id]);
  },
);

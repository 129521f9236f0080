// The example as its reader runs it: the platform starts, loads the two cities, shows three kinds of request, and stops by itself.
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';

const hasCurl = (() => {
  try {
    execFileSync('curl', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const required = process.env['DS4SSCC_REQUIRE_SERVICES'] === '1';
if (!hasCurl) process.stderr.write('skipped: curl is absent, so the lines that the platform prints cannot be run\n');

describe.skipIf(!hasCurl && !required)('The demo of the local data platform', () => {
  let output = '';
  beforeAll(() => {
    output = execFileSync(process.execPath, ['examples/local-data-platform/demo.mjs'], {
      encoding: 'utf8',
      env: { ...process.env, PORT: '0' },
    });
  });

  /** What follows a headline: the command line, and what it printed. */
  const shown = (headline: string): string => output.split('\n\n').find((part) => part.startsWith(headline)) ?? '';

  it('loads the data of the cities', () => {
    expect(output).toContain('parking.json: 8 entities taken in');
  });

  it('takes in no entity with an error', () => {
    expect(shown('An entity with an error')).toContain('data/value-wrong-type');
  });

  it('shows a permitted request', () => {
    expect(shown('Permitted:')).toMatch(/200 OK[^]*policy-decision: permit/);
  });

  it('shows a refused request with its reason', () => {
    expect(shown('Refused:')).toContain('"because":"not-permitted"');
  });

  it('shows a request that is bound to a duty, before and after the duty is done', () => {
    expect(shown('Bound to a duty')).toContain('"state":"unfulfilled"');
    expect(shown('and the same request is permitted')).toContain('urn:ngsi-ld:AirQualityObserved:riverton-1');
  });

  it('stops by itself', () => {
    expect(output.trimEnd().endsWith('The platform has stopped.')).toBe(true);
  });
});

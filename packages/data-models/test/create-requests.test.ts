import { validateEntity } from '@ds4sscc/data-models';
import { describe, expect, it } from 'vitest';
import { request, rightRequests, wrongRequests } from './create-requests.js';

/** As a broker reads it: what is undefined is not sent. */
function errors(members: Readonly<Record<string, unknown>>): string[] {
  const sent: unknown = JSON.parse(JSON.stringify(request(members)));
  return validateEntity(sent, { source: 'request', models: [] })
    .filter(({ level }) => level === 'error')
    .map(({ rule }) => rule);
}

describe('a request to create an entity', () => {
  it.each(wrongRequests)('with %s is refused (clause %s)', (_, __, members, rule) => {
    expect(errors(members)).toEqual([rule]);
  });

  it('is tried in 72 ways that are wrong and 18 that are right', () => {
    expect([wrongRequests.length, rightRequests.length]).toEqual([72, 18]);
  });

  it.each(rightRequests)('with %s is not refused (clause %s)', (_, __, members) => {
    expect(errors(members)).toEqual([]);
  });
});

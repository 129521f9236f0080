import { createDataSpace, defineDataSpace, type RunningDataSpace } from '@ds4sscc/blueprint';
import { createEnforcementPoint, type EnforcementPoint } from '@ds4sscc/blueprint/server';
import { parseGraph } from '@ds4sscc/linked-data';
import { type Decision, type Policy, parsePolicies } from '@ds4sscc/policy';

const air = 'https://city.example/air';

/** A data space with one dataset that a university may read, after an agreement. */
const description = defineDataSpace({
  dataspace: '1',
  id: 'https://city.example/space',
  title: 'City',
  participants: [
    { id: 'https://city.example/', name: 'City of Example', role: 'data-provider', did: 'did:web:city.example' },
    { id: 'https://uni.example/', name: 'University', role: 'data-user' },
  ],
  datasets: [
    {
      id: air,
      title: 'Air quality',
      publisher: 'https://city.example/',
      access: { accessURL: 'https://city.example/air.json', license: 'CC_BY_4_0' },
      offer: { permission: [{ action: ['use'] }] },
    },
  ],
  governance: {
    agreements: [
      {
        id: 'https://city.example/agreement',
        kind: 'data-sharing',
        parties: ['https://city.example/', 'https://uni.example/'],
        datasets: [air],
        signed: '2026-01-01',
      },
    ],
  },
});

/** The policies of a text in Turtle, with `odrl:` declared. */
export async function policiesOf(turtle: string): Promise<readonly Policy[]> {
  const text = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .\n${turtle}`;
  return parsePolicies(await parseGraph(text, { source: 'policies.ttl', syntax: 'turtle' })).policies;
}

/** The data space, an enforcement point before it, and everything it decided. */
export async function openCity(policies: readonly Policy[] = []): Promise<{
  readonly space: RunningDataSpace;
  readonly point: EnforcementPoint;
  readonly log: Decision[];
}> {
  const space = await createDataSpace(description, { policies });
  const log: Decision[] = [];
  const point = createEnforcementPoint({
    decide: space.decide,
    requestOf({ url, header }) {
      const { pathname } = new URL(url, 'https://api.city.example');
      const assignee = header('x-participant');
      if (!pathname.startsWith('/air')) return undefined;
      return {
        action: 'read',
        target: air,
        ...(assignee !== undefined && { assignee }),
        context: { dateTime: '2026-06-01T12:00:00Z' },
      };
    },
    record: (decision) => void log.push(decision),
  });
  return { space, point, log };
}

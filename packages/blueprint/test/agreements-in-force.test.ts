import { checkDataSpace, textSource } from '@ds4sscc/blueprint';
import { expect, it } from 'vitest';

/** The messages on agreements that are missed at noon of a day. */
async function missed(day: string | undefined, agreements: readonly object[]): Promise<readonly string[]> {
  const city = 'https://city.example/';
  const description = {
    dataspace: '1',
    id: 'https://city.example/space',
    title: 'City',
    participants: [{ id: city, name: 'City', role: 'data-provider' }],
    datasets: [{ id: 'https://city.example/air', title: 'Air', publisher: city }],
    governance: {
      agreements: agreements.map((one, index) => ({
        id: `https://city.example/membership/${index}`,
        kind: 'membership',
        parties: [city],
        ...one,
      })),
    },
  };
  const sources = [textSource('dataspace.json', JSON.stringify(description))];
  const report = await checkDataSpace({ sources, ...(day !== undefined && { now: `${day}T12:00:00Z` }) });
  return report.findings.flatMap(({ rule, message }) => (rule === 'dataspace/agreement-missing' ? [message] : []));
}

const year = { signed: '2025-01-01', until: '2025-12-31' };
const because = 'it takes part as data-provider';

it.each([
  ['on its last day', '2025-12-31', [year], []],
  ['after its last day', '2026-01-01', [year], [`the membership agreement of City ended on 2025-12-31: ${because}`]],
  [
    'before it was signed',
    '2024-12-31',
    [year],
    [`the membership agreement of City is in force only from 2025-01-01: ${because}`],
  ],
  ['when it was renewed', '2026-06-01', [year, { signed: '2026-01-01' }], []],
  ['when nobody signed', '2026-01-01', [{}], [`City has signed no membership agreement: ${because}`]],
  ['on a day that is not known', undefined, [year], []],
])('judges an agreement by the day: %s', async (_, day, agreements, messages) => {
  expect(await missed(day, agreements)).toEqual(messages);
});

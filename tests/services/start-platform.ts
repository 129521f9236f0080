/** The example `examples/local-data-platform`, as its own program starts it. */
export interface Platform {
  readonly url: string;
  close(): Promise<void>;
}

/** What the example takes. */
export interface PlatformOptions {
  readonly port?: number;
  readonly database?: string | undefined;
  readonly mqtt?: string;
  readonly tell?: (text: string) => void;
  readonly grace?: number;
  readonly requestTimeout?: number;
}

/** Starts it; it is JavaScript, without types of its own. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const address = new URL('../../examples/local-data-platform/platform.mjs', import.meta.url).href;
  const { startPlatform: start } = (await import(address)) as {
    startPlatform(options: PlatformOptions): Promise<Platform>;
  };
  return start(options);
}

/** A measurement that is in order. */
export function measurement(number: number | string, no2 = 31): Readonly<Record<string, unknown>> {
  return {
    id: `urn:ngsi-ld:AirQualityObserved:${number}`,
    type: 'AirQualityObserved',
    dateObserved: '2026-03-01T10:00:00Z',
    location: { type: 'Point', coordinates: [4.35, 52.01] },
    no2,
  };
}

/** A car park that is in order, which the university may read without a duty. */
export function carPark(number: number | string, name = 'Market'): Readonly<Record<string, unknown>> {
  return {
    id: `urn:ngsi-ld:OffStreetParking:${number}`,
    type: 'OffStreetParking',
    name,
    category: ['public'],
    location: { type: 'Point', coordinates: [7.05, 52.42] },
  };
}

const provider = { 'x-participant': 'https://havenburg.example/' };
export const university = { 'x-participant': 'https://uni-havenburg.example/' };
export const board = { 'x-participant': 'https://two-cities.example/board' };

/** Sends entities to it. */
export function ingest({ url }: Platform, body: unknown, headers: Readonly<Record<string, string>> = provider) {
  return fetch(`${url}/ingest`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** The car parks that the university gets to read. */
export async function carParks({ url }: Platform): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const answer = await fetch(`${url}/ngsi-ld/v1/entities?type=OffStreetParking&limit=999`, { headers: university });
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string; name: string }[];
}

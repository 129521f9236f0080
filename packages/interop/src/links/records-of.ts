import { asObject } from '../api/json-object.js';

/** The records of a text of JSON or of lines of JSON; `undefined` for what cannot be read. */
export function* recordsOf(text: string): Generator<unknown> {
  const whole = parse(text);
  if (whole !== undefined) {
    yield* recordsIn(whole);
    return;
  }
  for (const line of text.split('\n')) {
    // A text sequence has a mark before each record (RFC 7464).
    const record = line.replace(/^\u001E/, '').trim();
    if (record !== '') yield parse(record);
  }
}

function recordsIn(whole: unknown): readonly unknown[] {
  if (Array.isArray(whole)) return whole;
  const { type, features, data, '@context': context } = asObject(whole) ?? {};
  if (type === 'FeatureCollection' && Array.isArray(features)) return withContext(features, context);
  if (type === 'Notification' && Array.isArray(data)) return withContext(data, context);
  return [whole];
}

/** The context of a collection is that of its members (ETSI GS CIM 009, 5.2.30). */
function withContext(records: readonly unknown[], context: unknown): readonly unknown[] {
  if (context === undefined) return records;
  return records.map((record) => ({ '@context': context, ...asObject(record) }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a record calls itself a GeoJSON feature (RFC 7946, section 3.2). */
export function isFeature(record: unknown): record is Readonly<Record<string, unknown>> {
  return typeof record === 'object' && record !== null && (record as { type?: unknown }).type === 'Feature';
}

/** What a first description has in places that only people can fill. A check finds what is left of it. */
export const placeholders = {
  /** A host that nobody can have (RFC 2606, section 3). */
  base: 'https://city.example.org/',
  participant: 'Our city',
  dataSpace: 'Our data space',
} as const;

const texts: ReadonlySet<string> = new Set([placeholders.participant, placeholders.dataSpace]);
const reserved: readonly string[] = ['example.com', 'example.net', 'example.org'];

/** Whether a value stands for one that somebody has yet to give. */
export function isPlaceholder(value: string): boolean {
  if (texts.has(value)) return true;
  if (!value.includes('//') || !URL.canParse(value)) return false;
  const { hostname } = new URL(value);
  return reserved.some((name) => hostname === name || hostname.endsWith(`.${name}`));
}

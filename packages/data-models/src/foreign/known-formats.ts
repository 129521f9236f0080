import { fullFormats } from 'ajv-formats/dist/formats.js';

/** Whether a text has a format. */
export type FormatTest = (text: string) => boolean;

/** Formats whose definition backtracks: nothing that long is an address or a host name (RFC 5321, section 4.5.3.1; RFC 1035, section 2.3.4). */
const longest: ReadonlyMap<string, number> = new Map([
  ['email', 1_000],
  ['hostname', 1_000],
  ['url', 8_000],
]);

/** The formats that are checked, by name: those of ajv-formats, whose verdicts the published examples were judged by. */
export function knownFormat(name: string): FormatTest | undefined {
  if (!Object.hasOwn(fullFormats, name)) return undefined;
  const format = fullFormats[name as keyof typeof fullFormats];
  const test = testOf(format);
  const bound = longest.get(name);
  return test && bound !== undefined ? (text) => text.length <= bound && test(text) : test;
}

/** The names of all known formats. */
export function formatNames(): readonly string[] {
  return Object.keys(fullFormats);
}

function testOf(format: unknown): FormatTest | undefined {
  if (format instanceof RegExp)
    return (text) => {
      format.lastIndex = 0;
      return format.test(text);
    };
  if (typeof format === 'function') return (text) => Boolean((format as (text: string) => unknown)(text));
  if (format === true) return () => true;
  if (typeof format !== 'object' || format === null) return undefined;
  const { validate, type = 'string' } = format as { validate: unknown; type?: string };
  // Formats of numbers, such as OpenAPI's int32, say no more of a text than nothing.
  return type === 'string' ? testOf(validate) : () => true;
}

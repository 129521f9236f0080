import { fullFormats } from 'ajv-formats/dist/formats.js';

/** Whether a value has a format. Values of another type than the format is for have it. */
export type FormatTest = (value: unknown) => boolean;

/** Formats that cost more than one look at each character: nothing that long is an address or a host name (RFC 5321, section 4.5.3.1; RFC 1035, section 2.3.4). */
const longest: ReadonlyMap<string, number> = new Map([
  ['email', 1_000],
  ['hostname', 1_000],
  ['url', 8_000],
  // What is compiled takes many times its own size.
  ['regex', 100_000],
]);

/** The formats that are checked, by name: those of ajv-formats, whose verdicts the published examples were judged by. */
export function knownFormat(name: string): FormatTest | undefined {
  if (!Object.hasOwn(fullFormats, name)) return undefined;
  const format: unknown = fullFormats[name as keyof typeof fullFormats];
  const test = testOf(format);
  if (isNumberFormat(name)) return (value) => typeof value !== 'number' || test(value);
  const bound = longest.get(name) ?? Number.POSITIVE_INFINITY;
  return (value) => typeof value !== 'string' || (value.length <= bound && test(value));
}

/** Whether a format is one of numbers, such as `int32` of OpenAPI. */
export function isNumberFormat(name: string): boolean {
  const format: unknown = Object.hasOwn(fullFormats, name) ? fullFormats[name as keyof typeof fullFormats] : undefined;
  return typeof format === 'object' && format !== null && (format as { type?: unknown }).type === 'number';
}

/** The names of all known formats. */
export function formatNames(): readonly string[] {
  return Object.keys(fullFormats);
}

function testOf(format: unknown): (value: unknown) => boolean {
  if (format instanceof RegExp)
    return (text) => {
      format.lastIndex = 0;
      return format.test(String(text));
    };
  if (typeof format === 'function') return (value) => Boolean((format as (value: unknown) => unknown)(value));
  if (typeof format === 'object' && format !== null) return testOf((format as { validate?: unknown }).validate);
  return () => true;
}

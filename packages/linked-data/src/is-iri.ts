const form = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|^`\\\p{Surrogate}]*$/u;

/**
 * Whether a text is an absolute IRI: a scheme, and no character that RDF 1.1 Turtle, production IRIREF, leaves out.
 *
 * @example
 * ```ts
 * import { isIri } from '@ds4sscc/linked-data';
 *
 * isIri('https://data.city.example/air'); // => true
 * isIri('Note: not an address'); // => false
 * ```
 */
export function isIri(text: string): boolean {
  return form.test(text);
}

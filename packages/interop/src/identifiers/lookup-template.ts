/**
 * What is wrong with a URI Template that is to look up an entity by its identifier: `undefined` where an address on the web
 * can be derived with it. It has one variable, as a simple, reserved or query expression (RFC 6570, section 3.2).
 */
export function lookupProblem(template: string): string | undefined {
  const expressions = template.match(/\{[^{}]*\}/g) ?? [];
  const rest = template.replaceAll(/\{[^{}]*\}/g, 'x');
  if (/[{}]/.test(rest)) return 'has a brace that opens or closes nothing';
  if (expressions.length !== 1) return `has ${expressions.length} variables, not one for the identifier`;
  if (!/^\{[+#./;?&]?[A-Za-z0-9_]{1,80}\}$/.test(expressions[0] ?? '')) return 'has a variable that cannot be read';
  if (!URL.canParse(rest) || !/^https?:$/.test(new URL(rest).protocol)) return 'gives no address on the web';
  // An expression in the name of the server would ask whoever the identifier names.
  return new URL(rest).host.includes('x') && /^[a-z]+:\/\/[^/?#]*\{/i.test(template)
    ? 'takes the server from the identifier'
    : undefined;
}

/**
 * The media type among those that are offered which the client likes best (RFC 9110, 12.5.1); the first where it says nothing,
 * `undefined` where it takes none of them.
 */
export function preferredType(accept: string | null, offered: readonly string[]): string | undefined {
  if (accept === null || accept.trim() === '') return offered[0];
  const ranges = accept.split(',').flatMap((part) => rangeOf(part) ?? []);
  let best: { readonly type: string; readonly quality: number } | undefined;
  for (const type of offered) {
    const quality = qualityOf(type, ranges);
    if (quality > 0 && quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best?.type;
}

interface Range {
  readonly name: string;
  readonly quality: number;
}

function rangeOf(part: string): Range | undefined {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  if (!/^[^\s/]+\/[^\s/]+$/.test(name)) return undefined;
  const weight = parameters.find((one) => one.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { name, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The most exact range decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const names = [type, `${type.slice(0, type.indexOf('/'))}/*`, '*/*'];
  for (const name of names) {
    const range = ranges.find((one) => one.name === name);
    if (range) return range.quality;
  }
  return 0;
}

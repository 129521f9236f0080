/** A link of a Link header (RFC 8288). */
export interface HeaderLink {
  readonly target: string;
  readonly rel: string;
  readonly type?: string;
}

/** Reads Link header fields by hand, character by character: what a server sends may be made to cost a pattern dearly. */
export function readLinkHeaders(values: readonly string[]): { links: readonly HeaderLink[]; problem?: string } {
  const links: HeaderLink[] = [];
  for (const value of values) {
    let at = 0;
    const blanks = (): void => {
      while (value[at] === ' ' || value[at] === '\t') at += 1;
    };
    while (at < value.length) {
      blanks();
      if (value[at] === ',') {
        at += 1;
        continue;
      }
      if (at >= value.length) break;
      if (value[at] !== '<') return { links, problem: 'an address does not stand in angle brackets' };
      const end = value.indexOf('>', at);
      if (end < 0) return { links, problem: 'an angle bracket is not closed' };
      const target = value.slice(at + 1, end).trim();
      at = end + 1;
      const parameters = new Map<string, string>();
      blanks();
      while (value[at] === ';') {
        at += 1;
        blanks();
        let stop = at;
        while (stop < value.length && !'=;, \t'.includes(value[stop]!)) stop += 1;
        const name = value.slice(at, stop).toLowerCase();
        at = stop;
        blanks();
        if (value[at] !== '=') {
          if (name !== '') parameters.set(name, '');
          continue;
        }
        at += 1;
        blanks();
        if (value[at] === '"') {
          let text = '';
          at += 1;
          while (at < value.length && value[at] !== '"') {
            if (value[at] === '\\') at += 1;
            text += value[at] ?? '';
            at += 1;
          }
          if (at >= value.length) return { links, problem: 'a quote is not closed' };
          at += 1;
          if (!parameters.has(name)) parameters.set(name, text);
        } else {
          stop = at;
          while (stop < value.length && !';, \t'.includes(value[stop]!)) stop += 1;
          if (!parameters.has(name)) parameters.set(name, value.slice(at, stop));
          at = stop;
        }
        blanks();
      }
      if (at < value.length && value[at] !== ',') return { links, problem: 'something stands between two links' };
      const rel = parameters.get('rel');
      if (rel === undefined || rel === '') return { links, problem: 'a link has no relation' };
      const type = parameters.get('type');
      for (const one of rel.split(' ').filter((word) => word !== ''))
        links.push({ target, rel: one, ...(type !== undefined && { type }) });
    }
  }
  return { links };
}

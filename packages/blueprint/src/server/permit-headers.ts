import type { Decision } from '@ds4sscc/policy';

/** What a client reads of a duty; where the policy is kept is nobody's business. */
export function owedDuty({ kind, state, actions, deadline }: Decision['duties'][number]): object {
  return { kind, state, actions, ...(deadline !== undefined && { deadline }) };
}

/**
 * The headers of an answer that was permitted. It was permitted to one requester: no cache may hand it to another, and none may
 * use it again without asking (RFC 9111, 5.2.2.4 and 5.2.2.7). `varies` are the headers by which the requester was told.
 */
export function permitHeaders(
  decisions: readonly Decision[],
  varies: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const duties = decisions.flatMap(({ duties }) => duties.map(owedDuty));
  return {
    'policy-decision': 'permit',
    'cache-control': 'private, no-cache',
    ...(varies.size > 0 && { vary: [...varies].join(', ') }),
    ...(duties.length > 0 && { 'policy-duties': listed(duties), 'policy-duties-count': String(duties.length) }),
  };
}

/** Clients take some 16 kB of headers in all; what does not fit is missing in the list, and the count says so. */
const mostCharacters = 4096;

function listed(duties: readonly object[]): string {
  const texts: string[] = [];
  let size = 2;
  for (const duty of duties) {
    const text = ascii(JSON.stringify(duty));
    size += text.length + 1;
    if (size > mostCharacters) break;
    texts.push(text);
  }
  return `[${texts.join(',')}]`;
}

/** What is not ASCII is written as JSON's own escapes. */
function ascii(json: string): string {
  return json.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

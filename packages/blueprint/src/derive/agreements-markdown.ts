import { markdownTable, markdownText } from '@ds4sscc/findings/format/markdown';
import type { DataSpace } from '../data-space.js';
import { agreementNames } from '../across/agreement-names.js';
import type { AgreementState } from './derive-agreements.js';

/** Who signed what, as a table for people: what is missing first. */
export function agreementsMarkdown({ title }: DataSpace, states: readonly AgreementState[]): string {
  const rows = states
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .map(({ kind, parties, state, signed, until, because }) => [
      text(agreementNames[kind]),
      text(parties.map(({ id, name, role }) => `${name ?? id}${role === undefined ? '' : ` (${role})`}`).join('; ')),
      state === 'signed' ? `signed ${signed}${until === undefined ? '' : `, until ${until}`}` : words[state],
      text(because ?? ''),
    ]);
  const head = `# ${text(title)}: agreements`;
  const note =
    'What is missing is what the contract matrix of the DS4SSCC governance scheme (D2.2) asks of these roles.';
  const body =
    rows.length === 0
      ? ['_None is needed, and none was written down._']
      : markdownTable(['Agreement', 'Parties', 'State', 'Why'], rows);
  return `${[head, '', note, '', ...body].join('\n')}\n`;
}

const order: readonly AgreementState['state'][] = ['missing', 'not-signed', 'signed'];
const words = { missing: 'missing', 'not-signed': 'not signed' } as const;

function text(value: string): string {
  return markdownText(value.replace(/\s+/g, ' '));
}

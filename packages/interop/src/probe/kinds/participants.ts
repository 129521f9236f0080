import { member, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { isAnswered } from '../read-json.js';
import type { Exchange, Session } from '../session.js';

/** Probes a list of participants: a DID document, a trusted list (ETSI TS 119 612), or a list of things with identifiers. */
export async function probeParticipants(session: Session, _url: string, first: Exchange): Promise<ProbeKind> {
  if (!isAnswered(session, first, 'the list of participants')) return 'participants';
  const found = first.status === 200 ? participantsIn(first) : undefined;
  if (found === undefined) {
    session.observe('participants-listed', 'no', `status ${first.status}, and no list of participants`, first);
    return 'participants';
  }
  session.observe('participants-listed', 'yes', found, first);
  session.observe('recognised', 'yes', found, first);
  return 'participants';
}

function participantsIn(exchange: Exchange): string | undefined {
  const text = exchange.text().trimStart();
  if (text.startsWith('<')) {
    const head = text.slice(0, 4000);
    return head.includes('TrustServiceStatusList') && head.includes('http://uri.etsi.org/02231/v2#')
      ? 'a trusted list of ETSI TS 119 612'
      : undefined;
  }
  const { value } = exchange.json();
  if (textMember(value, 'id')?.startsWith('did:') && Array.isArray(member(value, 'verificationMethod')))
    return 'a DID document';
  const lists = [
    value,
    ...['participants', '@graph', 'items', 'members', 'data', 'results'].map((name) => member(value, name)),
  ];
  for (const list of lists) {
    if (!Array.isArray(list) || list.length === 0) continue;
    const identified = list.filter((one) =>
      ['id', '@id', 'did', 'participantId'].some((name) => textMember(one, name) !== undefined),
    );
    if (identified.length === list.length) return `${list.length} participants, each with an identifier`;
  }
  return undefined;
}

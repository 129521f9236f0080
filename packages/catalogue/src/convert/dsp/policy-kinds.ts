import { odrl } from '../../vocabulary.js';
import { iriOrText } from '../codecs/iri-or-text.js';
import { listOfValues } from '../list-of-values.js';
import type { Json, Kind, LinkedRow, Row } from '../mapping.js';
import { oneValue } from '../one-value.js';
import { anyClassRow, dspClassRow } from './dsp-class-row.js';
import { identity } from './dsp-identity.js';
import { compactName } from './dsp-names.js';
import { odrlWord } from './odrl-word.js';

/** Any property of any vocabulary, as JSON-LD. */
export type AnyProperty = NonNullable<Kind['other']>;

/** The mapping table of offers: the terms that the protocol's context has for ODRL. What they mean is not looked at. */
export function offerKind(anyProperty: AnyProperty, close: (members: ReadonlyMap<string, Json>) => Json): Kind {
  const linked = (term: string, kind: () => Kind): LinkedRow => ({
    row: 'linked',
    property: odrl + term,
    member: term,
    kind,
  });
  const named = (term: string): Row => oneValue(odrl + term, term, iriOrText);
  const constraint: Kind = {
    name: 'constraint',
    identity: identity(false),
    rows: [
      anyClassRow,
      oneValue(`${odrl}leftOperand`, 'leftOperand', odrlWord),
      oneValue(`${odrl}operator`, 'operator', odrlWord),
      linked('rightOperand', anyProperty.kind),
      ...['and', 'or', 'xone', 'andSequence'].map((term) => linked(term, () => constraint)),
    ],
    other: anyProperty,
    // One operand stands alone, as in the protocol's examples.
    close(members) {
      const right = members.get('rightOperand');
      const only = Array.isArray(right) && right.length === 1 ? (right[0] as Json) : right;
      return { ...Object.fromEntries(members), ...(only !== undefined && { rightOperand: only }) };
    },
  };
  const rule: Kind = {
    name: 'rule',
    identity: identity(false),
    rows: [
      anyClassRow,
      oneValue(`${odrl}action`, 'action', odrlWord),
      ...['target', 'assigner', 'assignee'].map(named),
      linked('constraint', () => constraint),
      linked('duty', () => rule),
    ],
    other: anyProperty,
  };
  return {
    name: 'offer',
    identity: identity(true),
    rows: [
      dspClassRow('Offer', `${odrl}Offer`),
      listOfValues(`${odrl}profile`, 'profile', iriOrText, 'one-or-array'),
      ...['permission', 'prohibition', 'obligation'].map((term) => linked(term, () => rule)),
      ...['assigner', 'assignee'].map(named),
    ],
    // The schema forbids `target`: an offer in a catalogue is about the dataset it stands in.
    other: { ...anyProperty, member: (property) => (property === `${odrl}target` ? undefined : compactName(property)) },
    close,
  };
}

// Agreements and requests; the same for the same size.

export const odrl = 'http://www.w3.org/ns/odrl/2/';
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';
const location = { source: 'agreements' };
export const until = '2027-01-01T00:00:00Z';
export const research = 'https://w3id.org/dpv#ResearchAndDevelopment';
export const europe = 'https://city.example/places/europe';

const dataset = (n) => `https://city.example/data/${n}`;
const company = (n) => `https://company.example/${n}`;

/** Agreements as the parser gives them. */
export function agreements(count, layout) {
  return Array.from({ length: count }, (_, n) => {
    const target = reference(dataset(layout === 'all on one dataset' ? 0 : n));
    const rule = (kind, action, constraints) => ({
      kind,
      uid: `https://city.example/agreements/${n}#${kind}`,
      actions: [{ iri: odrl + action, refinements: [], notUnderstood: [], location }],
      targets: [target],
      assigners: [],
      assignees: [reference(company(n))],
      constraints,
      duties: [],
      consequences: [],
      remedies: [],
      notUnderstood: [],
      location,
    });
    return {
      uid: `https://city.example/agreements/${n}`,
      type: 'Agreement',
      profile: [],
      conflict: 'prohibit',
      inheritFrom: [],
      permissions: [
        rule('permission', 'use', [
          constraint('dateTime', 'lt', { kind: 'literal', value: until, datatype: dateTime, location }),
          constraint('purpose', 'eq', { kind: 'iri', value: research, location }),
          constraint('spatial', 'eq', { kind: 'iri', value: europe, location }),
        ]),
      ],
      prohibitions: [rule('prohibition', 'sell', [])],
      obligations: [],
      assigners: [],
      assignees: [],
      notUnderstood: [],
      location,
    };
  });
}

function reference(iri) {
  return { names: [iri], sources: [], collection: false, partOf: [], refinements: [], notUnderstood: [], location };
}

function constraint(operand, operator, right) {
  return {
    kind: 'constraint',
    leftOperand: odrl + operand,
    operator: odrl + operator,
    rightOperands: [right],
    notUnderstood: [],
    location,
  };
}

/**
 * Requests of which about half are permitted; each names another moment. They are read from JSON, as a service gets them:
 * none shares a string with the agreements, and there are as many of them whatever the number of agreements.
 */
export function requests(count, layout, length) {
  let state = 12345;
  // The xorshift of 32 bits.
  const random = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const asked = Array.from({ length }, () => {
    const n = random(count);
    const second = String(random(60)).padStart(2, '0');
    return {
      action: odrl + ['read', 'read', 'read', 'sell'][random(4)],
      target: dataset(layout === 'all on one dataset' ? 0 : n),
      assignee: company(random(8) === 0 ? random(count) : n),
      context: {
        dateTime: `${random(8) === 0 ? 2028 : 2026}-0${1 + random(9)}-1${random(10)}T1${random(10)}:2${random(10)}:${second}Z`,
        operands: { purpose: random(8) === 0 ? 'https://w3id.org/dpv#Marketing' : research, spatial: europe },
      },
    };
  });
  return JSON.parse(JSON.stringify(asked));
}

/** An agreement that may be used in as many time windows: office hours, day after day. */
export function windowed(windows) {
  const [policy] = agreements(1, 'one dataset each');
  const bound = (operator, day, hour) => {
    const moment = new Date(Date.UTC(2026, 0, 1 + day, hour)).toISOString().replace('.000', '');
    return constraint('dateTime', operator, { kind: 'literal', value: moment, datatype: dateTime, location });
  };
  const logical = (operand, constraints) => ({ kind: 'logical', operand, constraints, notUnderstood: [], location });
  const office = Array.from({ length: windows }, (_, day) =>
    logical('and', [bound('gteq', day, 9), bound('lt', day, 17)]),
  );
  const [permission] = policy.permissions;
  const others = permission.constraints.slice(1);
  return { ...policy, permissions: [{ ...permission, constraints: [logical('or', office), ...others] }] };
}

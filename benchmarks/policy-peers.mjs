// Other engines on the same agreements: each is given them in its own words, as its documentation advises, and a request
// in the form it takes. `prepare` stands outside the clock.
import { createMongoAbility, subject } from '@casl/ability';
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { newEnforcer, newModelFromString } from 'casbin';
import { odrl } from './policy-data.mjs';

/** What `use` covers among the actions of the requests. */
const covered = { use: ['use', 'read'], sell: ['sell'] };
const seconds = (moment) => Date.parse(moment) / 1000;
const local = (iri) => iri.slice(odrl.length);

/** The rules of agreements in plain words. */
function rulesOf(policies) {
  return policies.flatMap(({ permissions, prohibitions }) =>
    [...permissions, ...prohibitions].map(({ kind, actions, targets, assignees, constraints }) => ({
      forbids: kind === 'prohibition',
      actions: covered[local(actions[0].iri)],
      target: targets[0].names[0],
      assignee: assignees[0].names[0],
      until: constraints[0] && seconds(constraints[0].rightOperands[0].value),
      purpose: constraints[1]?.rightOperands[0].value,
      spatial: constraints[2]?.rightOperands[0].value,
    })),
  );
}

/** Cedar, compiled to WebAssembly, with the policies parsed once. */
export function cedar(policies, id) {
  const text = (value) => JSON.stringify(value);
  const rules = rulesOf(policies).map(({ forbids, actions, target, assignee, until, purpose, spatial }, at) => {
    const scope = `principal == Company::${text(assignee)}, action in [${actions.map((one) => `Action::${text(one)}`)}], resource == Dataset::${text(target)}`;
    const when =
      until === undefined
        ? ''
        : ` when { context.now < ${until} && context.purpose == ${text(purpose)} && context.spatial == ${text(spatial)} }`;
    return [`p${at}`, `${forbids ? 'forbid' : 'permit'}(${scope})${when};`];
  });
  const parsed = preparsePolicySet(id, { staticPolicies: Object.fromEntries(rules) });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));
  return {
    prepare: ({ action, target, assignee, context: { dateTime, operands } }) => ({
      principal: { type: 'Company', id: assignee },
      action: { type: 'Action', id: local(action) },
      resource: { type: 'Dataset', id: target },
      context: { now: seconds(dateTime), ...operands },
      preparsedPolicySetId: id,
      entities: [],
    }),
    permits: (call) => statefulIsAuthorized(call).response?.decision === 'allow',
  };
}

const model = `
[request_definition]
r = sub, obj, act, now, purpose, spatial
[policy_definition]
p = sub, obj, act, until, purpose, spatial, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = r.sub == p.sub && r.obj == p.obj && r.act == p.act && (p.until == "" || (r.now < p.until && r.purpose == p.purpose && r.spatial == p.spatial))
`;

/** Casbin, with its synchronous call. Its values are texts: moments are compared as such, all in one form. */
export async function casbin(policies) {
  const enforcer = await newEnforcer(newModelFromString(model));
  const lines = rulesOf(policies).flatMap(
    ({ forbids, actions, target, assignee, until, purpose = '', spatial = '' }) => {
      const limit = until === undefined ? '' : new Date(until * 1000).toISOString().replace('.000', '');
      return actions.map((act) => [assignee, target, act, limit, purpose, spatial, forbids ? 'deny' : 'allow']);
    },
  );
  await enforcer.addPolicies(lines);
  return {
    prepare: ({ action, target, assignee, context: { dateTime, operands } }) => [
      assignee,
      target,
      local(action),
      dateTime,
      operands.purpose,
      operands.spatial,
    ],
    permits: (values) => enforcer.enforceSync(...values),
  };
}

/** CASL, with the asset as the type of the subject, by which it looks its rules up. */
export function casl(policies) {
  const rules = rulesOf(policies)
    .map(({ forbids, actions, target, assignee, until, purpose, spatial }) => ({
      action: actions,
      subject: target,
      inverted: forbids,
      conditions: until === undefined ? { assignee } : { assignee, now: { $lt: until }, purpose, spatial },
    }))
    // The last rule that fits is the one that counts.
    .sort((a, b) => Number(a.inverted) - Number(b.inverted));
  const ability = createMongoAbility(rules);
  return {
    prepare: ({ action, target, assignee, context: { dateTime, operands } }) => ({
      action: local(action),
      subject: subject(target, { assignee, now: seconds(dateTime), ...operands }),
    }),
    permits: (asked) => ability.can(asked.action, asked.subject),
  };
}

import { actionTerms, creativeCommons, odrl } from './vocabulary.js';

/** What a profile adds to ODRL (Information Model 3): a value that the caller registers by passing it. */
export interface Profile {
  readonly iri: string;
  /** Actions by IRI, each with the actions that encompass it and those that it entails. */
  readonly actions?: Readonly<Record<string, ProfileAction>>;
  /** IRIs of left operands; the request gives their values. */
  readonly leftOperands?: readonly string[];
  /** Concepts such as purposes and roles, each with what is next wider: it counts beside the `isA` of a request's context. */
  readonly concepts?: Readonly<Record<string, readonly string[]>>;
  /** Properties or namespaces that describe and never change what is allowed. */
  readonly annotations?: readonly string[];
}

/** An action of a profile (Information Model 2.4). */
export interface ProfileAction {
  readonly includedIn?: readonly string[];
  /** Actions that are done whenever this one is: forbidding one of them forbids this one. */
  readonly implies?: readonly string[];
}

/** The actions that are known, each with everything that encompasses it, itself included. */
export interface ActionHierarchy {
  /** `undefined` for an action nobody declared. */
  encompassing(action: string): ReadonlySet<string> | undefined;
  /** What is done by doing the action: itself, and all that it implies; `undefined` where that is itself alone. */
  entailed(action: string): ReadonlySet<string> | undefined;
  /** Whether the vocabulary says nothing about where the action belongs. */
  isOpen(action: string): boolean;
}

/** Builds the hierarchy of ODRL's actions and those of the profiles. */
export function actionHierarchy(profiles: readonly Profile[] = []): ActionHierarchy {
  const parents = new Map<string, readonly string[]>();
  const implied = new Map<string, readonly string[]>();
  const open = new Set<string>();
  const matches = matchesOfSuccessors();
  for (const [name, term] of Object.entries(actionTerms)) {
    // An exact match holds both ways (SKOS): whoever forbids to copy forbids to reproduce, and all that this encompasses.
    const up = [term.includedIn, term.exactMatch, ...(matches.get(name) ?? [])].filter(
      (parent) => parent !== undefined,
    );
    parents.set(actionIri(name), up.map(actionIri));
    // Deprecated without a successor: no text says whether "use" or "transfer" covers it.
    if (term.deprecated && up.length === 0) open.add(actionIri(name));
  }
  for (const profile of profiles) {
    for (const [iri, { includedIn = [], implies = [] }] of Object.entries(profile.actions ?? {})) {
      if (!parents.has(iri)) parents.set(iri, includedIn);
      if (implies.length > 0) implied.set(iri, [...(implied.get(iri) ?? []), ...implies]);
    }
  }
  const known = new Map<string, ReadonlySet<string>>();
  return {
    encompassing(action) {
      if (!parents.has(action)) return undefined;
      let found = known.get(action);
      if (!found) known.set(action, (found = withAncestors(action, parents)));
      return found;
    },
    entailed: (action) => (implied.has(action) ? withAncestors(action, implied) : undefined),
    isOpen: (action) => open.has(action),
  };
}

/** By successor, the deprecated actions that it replaced. */
function matchesOfSuccessors(): ReadonlyMap<string, readonly string[]> {
  const matches = new Map<string, readonly string[]>();
  for (const [name, { exactMatch }] of Object.entries(actionTerms)) {
    if (exactMatch !== undefined) matches.set(exactMatch, [...(matches.get(exactMatch) ?? []), name]);
  }
  return matches;
}

function withAncestors(action: string, parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([action]);
  for (const one of found) for (const parent of parents.get(one) ?? []) found.add(parent);
  return found;
}

/** The IRI of an action that is written `read`, `odrl:read` or `cc:Sharing`; anything else is taken as an IRI. */
export function actionIri(name: string): string {
  const local = name.startsWith('odrl:') ? name.slice(5) : name;
  if (!Object.hasOwn(actionTerms, local)) return name;
  return local.startsWith('cc:') ? creativeCommons + local.slice(3) : odrl + local;
}

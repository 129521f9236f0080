import type { GraphDocument, Subject, Term } from '@ds4sscc/linked-data';
import { termKey } from '@ds4sscc/linked-data';
import type { ApplicationProfile, PropertyUse } from './application-profile.js';
import { dcatApProfile } from './dcat-ap-profile.js';
import { dcatProfile } from './dcat-profile.js';
import { hvdProfile } from './hvd-profile.js';
import { locate } from './locate.js';
import { readValue } from './read-value.js';
import type { Resource } from './resource.js';
import type { ResourceTypes } from './resources.js';
import { selectInstances } from './select-instances.js';
import { rdfType } from './vocabulary.js';

/** Reads the resources of a class: those declared to be of it, and those described where the profile expects it. */
export function readResources(
  document: GraphDocument,
): <Name extends keyof ResourceTypes>(name: Name) => readonly ResourceTypes[Name][] {
  const { graph, source } = document;
  const instances = selectInstances(graph);
  const readResource = (node: Subject, { iri, uses }: ClassReader): Resource => {
    const values = new Map<string, Term[]>();
    for (const { predicate, object } of graph.from(node)) {
      const known = values.get(predicate.value);
      if (known) known.push(object);
      else values.set(predicate.value, [object]);
    }
    const types = graph.from(node, rdfType);
    const declaration = types.find(({ object }) => object.value === iri) ?? types[0] ?? graph.from(node)[0];
    const properties = uses
      .map((use) => [use.key, readValue(use, values.get(use.iri) ?? [])] as const)
      .filter(([, value]) => value !== undefined);
    return {
      iri: termKey(node),
      types: [...new Set(types.map(({ object }) => object.value))],
      location: locate(source, node, declaration),
      ...Object.fromEntries(properties),
    };
  };
  return <Name extends keyof ResourceTypes>(name: Name) => {
    const reader = compileClass(name);
    const nodes = new Map(instances(reader.iri).map((node) => [termKey(node), node]));
    for (const property of reader.leadsHere) {
      for (const { object } of graph.withPredicate(property)) {
        if (object.termType !== 'Literal' && graph.from(object).length > 0) nodes.set(termKey(object), object);
      }
    }
    // The table wrote both the types and the uses that are read, so that they agree.
    return [...nodes.values()].map((node) => readResource(node, reader) as ResourceTypes[Name]);
  };
}

/** What is read of a class: the uses of all profiles, and the properties whose values are of it. */
interface ClassReader {
  readonly iri: string;
  readonly uses: readonly PropertyUse[];
  readonly leadsHere: ReadonlySet<string>;
}

const profiles: readonly ApplicationProfile[] = [dcatApProfile, hvdProfile, dcatProfile];

function compileClass(name: string): ClassReader {
  const all = profiles.flatMap(({ classes }) => classes);
  const same = all.filter(({ iri }) => iri.endsWith(`#${name}`) || iri.endsWith(`/${name}`));
  const uses = new Map<string, PropertyUse>();
  for (const use of same.flatMap(({ properties }) => properties)) if (!uses.has(use.key)) uses.set(use.key, use);
  const labels = new Set(same.map(({ label }) => label));
  const leading = all.flatMap(({ properties }) => properties).filter(({ range }) => labels.has(range));
  return {
    iri: same[0]?.iri ?? name,
    uses: [...uses.values()],
    leadsHere: new Set(leading.map(({ iri }) => iri)),
  };
}

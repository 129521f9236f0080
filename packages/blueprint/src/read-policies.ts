import { type Finding, finding } from '@ds4sscc/findings';
import { type GraphDocument, parseGraph, recogniseSyntax } from '@ds4sscc/linked-data';
import { hasPolicies, parsePolicies, type Policy } from '@ds4sscc/policy';
import { kindOfText } from './kinds/kind-of-text.js';
import { largestGraph } from './kinds/graph.js';
import { mayHidePolicies, promisesGraph } from './kinds/may-hide-policies.js';
import { openSource, readText } from './open-source.js';
import { isReadError, readFailure, type Source, sourceNoPolicy } from './source.js';

/** Policies of several files, in the order of the files. */
export interface ReadPolicies {
  readonly policies: readonly Policy[];
  readonly documents: readonly GraphDocument[];
  /** What could not be read or understood; a policy that was read only in part says so itself, and permits nothing. */
  readonly findings: readonly Finding[];
  /** Names of the sources that could not be read at all. */
  readonly unreadable: readonly string[];
}

/**
 * Reads the policies of files in any syntax. Files that were named have to hold some; others are passed
 * over, unless they are damaged and may have held some.
 *
 * @example
 * ```ts
 * import { readPolicies, textSource } from '@ds4sscc/blueprint';
 *
 * const { policies } = await readPolicies([textSource('p.ttl', '<urn:p> a <http://www.w3.org/ns/odrl/2/Set> .')]);
 * policies.map(({ uid }) => uid); // => ['urn:p']
 * ```
 */
export async function readPolicies(
  sources: readonly Source[],
  named: ReadonlySet<string> = new Set(),
): Promise<ReadPolicies> {
  const policies: Policy[] = [];
  const documents: GraphDocument[] = [];
  const findings: Finding[] = [];
  const unreadable: string[] = [];
  for (const source of sources) {
    const { document, problems, expected } = await readDocument(source, named.has(source.name));
    for (const problem of problems) findings.push(problem);
    if (document === undefined) {
      if (problems.length > 0) unreadable.push(source.name);
      continue;
    }
    if (!expected && !hasPolicies(document.graph)) continue;
    const parsed = parsePolicies(document);
    for (const one of [...document.findings, ...parsed.findings]) findings.push(one);
    for (const policy of parsed.policies) policies.push(policy);
    documents.push(document);
  }
  return { policies, documents, findings, unreadable };
}

async function readDocument(
  source: Source,
  isNamed: boolean,
): Promise<{ readonly document?: GraphDocument; readonly problems: readonly Finding[]; readonly expected?: boolean }> {
  try {
    const opened = await openSource(source);
    if (recogniseSyntax(opened.headText) === undefined) {
      const kind = kindOfText(opened.headText);
      return {
        problems:
          isNamed || promisesGraph(source.name) ? [finding(sourceNoPolicy, { source: source.name }, { kind })] : [],
      };
    }
    const { text, findings } = await readText(opened, largestGraph);
    if (text === undefined) return { problems: findings };
    const document = await parseGraph(text, { source: source.name });
    return { document, problems: findings, expected: isNamed || mayHidePolicies(text, document) };
  } catch (error) {
    if (!isReadError(error)) throw error;
    return { problems: [readFailure(source.name, error)] };
  }
}

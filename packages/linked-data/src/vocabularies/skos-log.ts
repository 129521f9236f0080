import { excerptOf, type Finding, finding, type Fix, type Rule } from '@ds4sscc/findings';
import type { Statement } from '../graph.js';
import type { GraphDocument } from '../parse-graph.js';

/** Collects what is wrong with a vocabulary, each at the statement that says it. */
export interface SkosLog {
  readonly findings: Finding[];
  report<Args>(rule: Rule<Args>, statement: Statement | undefined, args: Args, fix?: Fix): void;
}

/** Creates the log of one document. */
export function createSkosLog(document: GraphDocument): SkosLog {
  const findings: Finding[] = [];
  return {
    findings,
    report(rule, statement, args, fix) {
      if (statement === undefined) {
        findings.push(finding(rule, { source: document.source }, args));
        return;
      }
      const { subject, object, line, column, pointer } = statement;
      const node = subject.termType === 'BlankNode' ? `_:${subject.value}` : subject.value;
      const location = {
        source: document.source,
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
        ...(pointer !== undefined && { pointer }),
        node,
      };
      const excerpt =
        line === undefined
          ? undefined
          : excerptOf(document.lineText(line), column ?? 1, Math.min(object.value.length + 2, 60));
      findings.push(
        finding(rule, location, args, { value: object.value, ...(excerpt && { excerpt }), ...(fix && { fix }) }),
      );
    },
  };
}

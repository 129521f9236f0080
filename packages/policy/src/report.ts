import { excerptOf, type Finding, finding, type Fix, type Location, type Rule } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';

/** The facts of a finding beside the message. */
export interface Detail {
  readonly value?: string | undefined;
  readonly fix?: Fix | undefined;
}

/** Makes findings of one document, each with the line it is about. */
export type Report = <Args>(rule: Rule<Args>, location: Location, args: Args, detail?: Detail) => void;

/** Collects findings into a list. */
export function reportInto(findings: Finding[], document: GraphDocument): Report {
  return (rule, location, args, { value, fix } = {}) => {
    const line = location.line === undefined ? '' : document.lineText(location.line);
    findings.push(
      finding(rule, location, args, {
        ...(value !== undefined && { value }),
        ...(fix && { fix }),
        ...(line !== '' && { excerpt: excerptOf(line, location.column ?? 1) }),
      }),
    );
  };
}

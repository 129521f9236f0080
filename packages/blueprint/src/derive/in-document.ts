import type { Finding, JsonDocument } from '@ds4sscc/findings';

/** A finding about a part of a description, at the line where that part is written. */
export function inDocument(finding: Finding, document: JsonDocument): Finding {
  const { node, pointer = '' } = finding.location;
  return { ...finding, location: { ...document.locate(pointer), ...(node !== undefined && { node }) } };
}

import type { Edit, Finding } from '../finding.js';

/** The edits that a finding's fix comes to in a JSON document; none where a person has to decide. */
export function editsOf({ fix, location }: Finding): readonly Edit[] {
  if (fix?.edits !== undefined) return fix.edits;
  if (fix?.replacement === undefined || location.pointer === undefined) return [];
  return [{ edit: 'replace', pointer: location.pointer, text: fix.replacement }];
}

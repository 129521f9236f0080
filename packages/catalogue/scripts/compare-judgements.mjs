// Whether our checks and our SHACL file say the same of a document: rule, focus node, value and kind of constraint.

const shapesBase = 'https://ds4sscc.github.io/blueprint/shapes/';
const sh = 'http://www.w3.org/ns/shacl#';

/** The rules that both sides have: id to the constraint component, and whether a single value is judged. */
export function sharedRules(profile) {
  const rules = new Map();
  for (const { label, properties } of profile.classes) {
    for (const use of properties) {
      const name = `${label} ${use.label}`.toLowerCase().replaceAll(' ', '-');
      const kinds = { node: 'NodeKind', literal: 'NodeKind', datatype: 'Datatype', temporal: 'Or' };
      const rule = (id, component, isOfValue) =>
        rules.set(id, { path: use.iri, component: `${component}ConstraintComponent`, isOfValue });
      rule(`dcat-ap/${name}-missing`, 'MinCount', false);
      rule(`dcat-ap/${name}-too-many`, 'MaxCount', false);
      rule(`dcat-ap/${name}-wrong-kind`, kinds[use.kind], true);
      rule(`dcat-ap/${name}-wrong-class`, 'Or', true);
      rule(`dcat-ap/${name}-not-in-vocabulary`, 'Or', use.membership !== 'some');
      rule(`background/${name}-class-not-stated`, 'Or', true);
      rule(`undescribed/${name}-class-not-stated`, 'Or', true);
    }
  }
  return rules;
}

/** What our checks find, a line each, sorted. */
export function linesOfFindings(findings, rules) {
  return findings
    .flatMap(({ rule, location, value }) => {
      const shared = rules.get(rule);
      if (!shared) return [];
      return [[rule, location.node, shared.path, shared.isOfValue ? value : '', shared.component].join(' | ')];
    })
    .sort();
}

/** What a SHACL engine finds, in the same lines. `keyOf` names a node, `showValue` shortens a text. */
export function linesOfResults(results, rules, { keyOf, showValue }) {
  return Array.from(results, ({ sourceShape, focusNode, path, value, component }) => {
    const rule = sourceShape.value.slice(shapesBase.length);
    const shared = rules.get(rule);
    const judged = shared?.isOfValue && value ? showValue(value.value) : '';
    // Where a whole property is judged at its node, the result has no path.
    return [rule, keyOf(focusNode), path?.value ?? shared?.path, judged, component.slice(sh.length)].join(' | ');
  }).sort();
}

/**
 * What rdf-validate-shacl can be asked: it has lexical forms of its own (it takes 2009-01-35 and 2026-13 and refuses
 * white space and time zones around dates), so that how numbers and dates are written is left to validateShacl.
 */
export function comparableWithPeer(lines) {
  return lines.filter((line) => {
    const [rule, , , value] = line.split(' | ');
    return !(rule.endsWith('-wrong-kind') && /^[\s+-]?[.\dP]/.test(value));
  });
}

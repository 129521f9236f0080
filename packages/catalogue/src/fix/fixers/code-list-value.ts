import { defineRule, type Rule } from '@ds4sscc/findings';
import { namedNode, type Statement, type Term } from '@ds4sscc/linked-data';
import { findCode } from '../code-names/find-code.js';
import type { FixContext } from '../fix-context.js';
import type { FixArgs, Fixer } from '../fixer.js';

const rule: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/code-list-value',
  title: 'Name where the profile asks for an entry of a code list',
  level: 'info',
  source: 'DCAT-AP 3.0.1, Controlled vocabularies to be used',
  requirements: ['MIM3 RC4.3'],
  help: 'The text names exactly one entry of the list that the profile gives for the property; the IRI of the entry is written.',
  message: ({ from, to }) => `write ${from} as ${to}`,
});

/** A language, theme, format, licence, frequency, place ... written as a name or code, or with a variant of its IRI. */
export const codeListValue: Fixer = {
  rule,
  propose(statement, context) {
    const { predicate, object } = statement;
    const text = nameIn(object);
    if (text === undefined || text.length > 200) return undefined;
    const classes = classesWithProperty(statement, context);
    const found = findCode(predicate.value, classes, text);
    if (found === undefined || (object.termType === 'NamedNode' && found.iri === object.value)) return undefined;
    // An IRI of another system names something; only a form of the same IRI is written anew.
    if (object.termType === 'NamedNode' && isAbsolute(object.value) && found.by !== 'iri') return undefined;
    return {
      object: namedNode(found.iri),
      because: found.because,
      sure: found.sure,
      args: { from: context.show(object), to: `<${found.iri}>` },
    };
  },
};

/** What a value is called: its text, or an IRI; one without a scheme is a name in the wrong brackets. */
function nameIn(value: Term): string | undefined {
  if (value.termType === 'Literal') return value.value.trim();
  return value.termType === 'NamedNode' ? value.value : undefined;
}

function classesWithProperty(statement: Statement, context: FixContext): readonly string[] {
  return context.usesOf(statement).map(({ entry }) => entry.id);
}

function isAbsolute(iri: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(iri);
}

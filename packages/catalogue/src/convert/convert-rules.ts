// One rule after another: each is short, and together they are the list of what a conversion can lose.
import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** What a statement is, as text. */
export interface LostStatement {
  readonly format: string;
  readonly node: string;
  readonly path: string;
}

/** A property that the target does not have. */
export const propertyLost: Rule<LostStatement> = defineRule<LostStatement>({
  id: 'conversion/property-lost',
  title: 'Property that the target does not have',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Main entities and Supportive entities (what the target has no member for)',
  requirements: [],
  help: 'Keep the DCAT catalogue as the source: the target has no member for this property.',
  message: ({ format, node, path }) => `${format} has no member for ${path} of ${node}`,
});

/** A value for which the member has no room, or which it cannot hold. */
export const valueLost: Rule<LostStatement> = defineRule<LostStatement>({
  id: 'conversion/value-lost',
  title: 'Value that the target cannot hold',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, cardinalities and ranges (the member of the target takes fewer values, or of another kind)',
  requirements: [],
  help: 'The member holds another value already, or none of this kind. Put the value that matters most first.',
  message: ({ format, node, path }) => `the member of ${format} for ${path} of ${node} does not hold this value`,
});

/** A value that is written, and would be read as another. */
export const valueChanged: Rule<LostStatement & { becomes: string }> = defineRule<LostStatement & { becomes: string }>({
  id: 'conversion/value-changed',
  title: 'Value that is written in another form',
  level: 'warning',
  source: 'RDF 1.1 Concepts, section 3.3 (a literal is its text, its datatype and its language)',
  requirements: [],
  help: 'Its meaning is most likely kept. Where it matters, correct the datatype, the language or the form in the source.',
  message: ({ format, node, path, becomes }) => `${path} of ${node} would come back from ${format} as ${becomes}`,
});

/** A resource to which nothing leads that the target shows. */
export const resourceLost: Rule<LostStatement> = defineRule<LostStatement>({
  id: 'conversion/resource-lost',
  title: 'Resource that the target does not show',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Main entities and Supportive entities (what the target has no object for)',
  requirements: [],
  help: 'Keep the DCAT catalogue as the source: the target has no object for this resource, or nothing leads there.',
  message: ({ format, node, path }) => `${format} does not show ${node}, and so not its ${path}`,
});

/** A resource that is shown without its name. */
export const identityLost: Rule<LostStatement> = defineRule<LostStatement>({
  id: 'conversion/identity-lost',
  title: 'Resource that loses its name',
  level: 'warning',
  source: 'RDF 1.1 Concepts, sections 3.2 and 3.4 (an IRI names a resource everywhere, a blank node only here)',
  requirements: [],
  help: 'What is said of the resource is kept; that it is the same one as elsewhere is not.',
  message: ({ format, node, path }) =>
    `${path} of ${node} is kept, but ${format} does not say that it is this resource`,
});

/** A statement whose named graph is forgotten. */
export const graphNameLost: Rule<LostStatement & { graph: string }> = defineRule<LostStatement & { graph: string }>({
  id: 'conversion/graph-name-lost',
  title: 'Graph name not carried over',
  level: 'info',
  source: 'RDF 1.1 TriG, section 2.2',
  requirements: [],
  help: 'Write TriG, N-Quads or JSON-LD where it matters which graph says something.',
  message: ({ format, node, path, graph }) => `${format} does not say that ${path} of ${node} is from ${graph}`,
});

/** What a member is. */
export interface LostMember {
  readonly format: string;
  readonly member: string;
}

/** A member for which DCAT-AP has no property. */
export const memberLost: Rule<LostMember> = defineRule<LostMember>({
  id: 'conversion/member-lost',
  title: 'Member without a property',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Main entities (what stands for no property of the profile)',
  requirements: [],
  help: 'If it says something about the dataset, write it into the description, or add the property to the result by hand.',
  message: ({ format, member }) => `nothing stands for "${member}" of ${format}: it is left out`,
});

/** A member, or an item of one, that is not what its format says. */
export const memberNotRead: Rule<LostMember & { found: string }> = defineRule<LostMember & { found: string }>({
  id: 'conversion/member-not-read',
  title: 'Member that cannot be read',
  level: 'warning',
  source: 'RFC 8259, section 3, and the format that the document follows',
  requirements: [],
  help: 'Correct the value: text, a number, a list or an object was expected here.',
  message: ({ format, member, found }) => `"${member}" of ${format} cannot be read: it is ${found}`,
});

/** A member that would be written in another way. */
export const memberChanged: Rule<LostMember & { becomes: string }> = defineRule<LostMember & { becomes: string }>({
  id: 'conversion/member-changed',
  title: 'Member that would be written otherwise',
  level: 'info',
  source: 'RFC 8259, section 3, and the format that the document follows',
  requirements: [],
  help: 'Nothing to do where both spellings mean the same to you.',
  message: ({ format, member, becomes }) => `"${member}" would go back to ${format} as ${becomes}`,
});

/** A member that says nothing. */
export const memberEmpty: Rule<LostMember> = defineRule<LostMember>({
  id: 'conversion/member-empty',
  title: 'Member that says nothing',
  level: 'info',
  source: 'RFC 8259, section 3',
  requirements: [],
  help: 'Nothing to do: an empty member is not carried over.',
  message: ({ member }) => `"${member}" is empty`,
});

/** A member by which a system keeps its own books. */
export const platformMember: Rule<LostMember> = defineRule<LostMember>({
  id: 'conversion/platform-member',
  title: 'Member of the platform, not of the data',
  level: 'info',
  source: 'CKAN 2.11, API guide, package_show and package_search (what the platform writes for itself)',
  requirements: [],
  help: 'Nothing to do: the platform that takes the catalogue makes its own.',
  message: ({ format, member }) => `"${member}" is how ${format} keeps its books: it is left out`,
});

/** A document that holds nothing of the format. */
export const formatNotFound: Rule<{ format: string; expected: string }> = defineRule<{
  format: string;
  expected: string;
}>({
  id: 'conversion/format-not-found',
  title: 'Document of another format',
  level: 'error',
  source: 'RFC 8259, section 3, and the format that the document was said to follow',
  requirements: [],
  help: 'Check what was given, or leave the format out: it is recognised by content.',
  message: ({ format, expected }) => `this is not ${format}: ${expected}`,
});

/** A page of results that does not hold all of them. */
export const pageIncomplete: Rule<{ format: string; count: number; held: number }> = defineRule<{
  format: string;
  count: number;
  held: number;
}>({
  id: 'conversion/page-incomplete',
  title: 'Page that does not hold all results',
  level: 'warning',
  source: 'CKAN 2.11, API guide, package_search (count, rows and start)',
  requirements: [],
  help: 'Fetch the other pages too (with start and rows), and convert each: the catalogue has datasets that are not in this answer.',
  message: ({ format, count, held }) => `${format} counts ${count} results and gives ${held} of them here`,
});

/** The target cannot be written without something that is not there. */
export const targetIncomplete: Rule<{ format: string; node: string; missing: string }> = defineRule<{
  format: string;
  node: string;
  missing: string;
}>({
  id: 'conversion/target-incomplete',
  title: 'Something missing that the target asks for',
  level: 'warning',
  source: 'Dataspace Protocol 2025-1, Catalog Protocol, message schemas',
  requirements: [],
  help: 'Give what is missing as an option of the conversion, or add it to the catalogue.',
  message: ({ format, node, missing }) => `${node} is not written to ${format}: ${missing}`,
});

/** Every rule that a conversion can fire. */
export const conversionRules: readonly AnyRule[] = [
  propertyLost,
  valueLost,
  valueChanged,
  resourceLost,
  identityLost,
  graphNameLost,
  memberLost,
  memberNotRead,
  memberChanged,
  memberEmpty,
  platformMember,
  formatNotFound,
  pageIncomplete,
  targetIncomplete,
];

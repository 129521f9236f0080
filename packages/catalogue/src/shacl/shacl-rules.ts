import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';
import type { Need } from './constraint.js';

/** The facts of a result: what it is about, as it is shown, and what the shape or the constraint says. */
export interface ResultArgs {
  readonly focus: string;
  readonly path?: string;
  readonly says: string;
}

const resultMessage = ({ focus, path, says }: ResultArgs): string =>
  path === undefined ? `${focus}: ${says}` : `${focus}, ${path}: ${says}`;

/** A result of severity `sh:Violation`, or of one that SHACL does not define. */
export const violation: Rule<ResultArgs> = defineRule<ResultArgs>({
  id: 'shacl/violation',
  title: 'Violation of a shape',
  level: 'error',
  source: 'SHACL, section 2.1.4',
  requirements: [],
  help: 'Change the node so that it does what the shape asks for. The message says which constraint failed.',
  message: resultMessage,
});

/** A result of severity `sh:Warning`. */
export const warning: Rule<ResultArgs> = defineRule<ResultArgs>({
  id: 'shacl/warning',
  title: 'Warning of a shape',
  level: 'warning',
  source: 'SHACL, section 2.1.4',
  requirements: [],
  help: 'The shape does not call this wrong, but whoever wrote it would like it otherwise.',
  message: resultMessage,
});

/** A result of severity `sh:Info`. */
export const information: Rule<ResultArgs> = defineRule<ResultArgs>({
  id: 'shacl/info',
  title: 'Remark of a shape',
  level: 'info',
  source: 'SHACL, section 2.1.4',
  requirements: [],
  help: 'Nothing has to be done; the shape only points it out.',
  message: resultMessage,
});

const needs: Readonly<Record<Need, string>> = {
  iri: 'needs an IRI',
  'iri-or-literal': 'needs an IRI or a literal',
  'one-value': 'may be given once only, together with what it belongs to',
  'node-kind': 'needs one of the six node kinds of SHACL',
  integer: 'needs an integer',
  'count-from-zero': 'needs an integer that is not below zero',
  boolean: 'needs true or false',
  literal: 'needs a literal',
  text: 'needs a text',
  list: 'needs a well-formed list',
  'list-of-texts': 'needs a well-formed list of texts',
  'list-of-shapes': 'needs a well-formed list of shapes that are described here',
  'list-of-iris': 'needs a well-formed list of IRIs',
  shape: 'needs a shape that is described here',
  'regular-expression': 'needs a regular expression that can be matched in linear time',
  count: 'needs a minimum or a maximum count beside it',
  path: 'needs exactly one well-formed property path',
  'property-shape': 'is for property shapes only',
  'shallow-shapes': 'leads through more shapes than can be followed',
  'no-recursion-through-negation': 'leads back to its own shape through a negation, which has no defined meaning',
};

/** A part of a shape that is not as SHACL defines it. */
export const shapeIllFormed: Rule<{ shape: string; parameter: string; need: Need }> = defineRule<{
  shape: string;
  parameter: string;
  need: Need;
}>({
  id: 'shacl/shape-ill-formed',
  title: 'Ill-formed shape',
  level: 'error',
  source: 'SHACL, section 3.4.2',
  requirements: [],
  help: 'Correct the shape. Until then this part of it is not checked, so data without results is not known to conform.',
  message: ({ shape, parameter, need }) => `${parameter} of the shape ${shape} ${needs[need]}; it is not checked`,
});

/** What SHACL-SPARQL, SHACL-AF, SHACL-JS or a vocabulary of its own defines. */
export const notSupported: Rule<{ shape: string; parameter: string }> = defineRule<{
  shape: string;
  parameter: string;
}>({
  id: 'shacl/not-supported',
  title: 'Constraint that is not part of SHACL Core',
  level: 'error',
  source: 'SHACL, section 1.3',
  requirements: [],
  help: 'Say the same with the components of SHACL Core, or check this part with an engine that knows it.',
  message: ({ shape, parameter }) => `${parameter} of the shape ${shape} is not part of SHACL Core; it is not checked`,
});

/** A property of the SHACL namespace that SHACL does not define. */
export const parameterUnknown: Rule<{ node: string; parameter: string }> = defineRule<{
  node: string;
  parameter: string;
}>({
  id: 'shacl/parameter-unknown',
  title: 'Property that SHACL does not define',
  level: 'warning',
  source: 'SHACL, section 1.3',
  requirements: [],
  help: 'Look for a slip of the pen. Every engine passes over the property, so what it was meant to check is not checked.',
  message: ({ node, parameter }) => `${parameter} of ${node} is no property of SHACL`,
});

/** A property that is near to one of SHACL, or stands where SHACL has no use for it: it was meant to check something. */
export const parameterMisspelt: Rule<{ node: string; parameter: string; meant?: string }> = defineRule<{
  node: string;
  parameter: string;
  meant?: string;
}>({
  id: 'shacl/parameter-misspelt',
  title: 'Property that is not spelt as SHACL spells it',
  level: 'error',
  source: 'SHACL, section 1.3',
  requirements: [],
  help: 'Write the property as SHACL does: capitals count, and the namespace begins with http://, not https://. Every engine passes over another spelling, so that data seems to conform.',
  message: ({ node, parameter, meant }) =>
    `${parameter} of ${node} is ${meant === undefined ? 'nothing that SHACL reads there' : `no property of SHACL; ${meant} is`}, so it is not checked`,
});

/** Shapes none of which is for any node. */
export const targetMissing: Rule<{ shapes: number }> = defineRule<{ shapes: number }>({
  id: 'shacl/target-missing',
  title: 'Shapes that are for no node',
  level: 'error',
  source: 'SHACL, section 2.1.3',
  requirements: [],
  help: 'Give at least one shape a target, such as sh:targetClass dcat:Dataset. Without one nothing is checked, whatever the data says.',
  message: ({ shapes }) =>
    shapes === 0
      ? 'there is no SHACL shape with a target here, so nothing is checked'
      : 'no shape here has a target that can be read, so nothing is checked',
});

/** Shapes or data that could not be read whole. */
export const notAllRead: Rule<{ what: 'shapes' | 'data'; errors: number }> = defineRule<{
  what: 'shapes' | 'data';
  errors: number;
}>({
  id: 'shacl/not-all-read',
  title: 'Verdict that is open because of reading errors',
  level: 'error',
  source: 'SHACL, section 3.4',
  requirements: [],
  help: 'Correct the errors of reading first. What could not be read was not checked, so data without results is not known to conform.',
  message: ({ what, errors }) =>
    `${errors === 1 ? 'one error' : `${errors} errors`} of reading the ${what} leave${errors === 1 ? 's' : ''} open whether the data conforms`,
});

/** A shape that is referred to, and that the file does not describe. */
export const shapeMissing: Rule<{ shape: string; by: string }> = defineRule<{ shape: string; by: string }>({
  id: 'shacl/shape-missing',
  title: 'Shape that is referred to but not described',
  level: 'warning',
  source: 'SHACL, section 2.3',
  requirements: [],
  help: 'Describe the shape, or take the reference out. Nothing is checked by it.',
  message: ({ shape, by }) => `the shape ${by} refers to ${shape}, which is not described here`,
});

/** Shapes that refer to themselves. */
export const shapeRecursive: Rule<{ shape: string }> = defineRule<{ shape: string }>({
  id: 'shacl/shape-recursive',
  title: 'Shape that leads back to itself',
  level: 'info',
  source: 'SHACL, section 3.4.3',
  requirements: [],
  help: 'SHACL leaves open what this means. Here a node conforms unless something on the way fails; other engines may differ.',
  message: ({ shape }) => `the shape ${shape} leads back to itself`,
});

/** `owl:imports` of the shapes graph: nothing is fetched. */
export const importNotFollowed: Rule<{ iri: string }> = defineRule<{ iri: string }>({
  id: 'shacl/import-not-followed',
  title: 'Import that is not followed',
  level: 'warning',
  source: 'SHACL, section 3.1',
  requirements: [],
  help: 'Read the imported file and give its statements as part of the shapes graph, if its shapes shall count.',
  message: ({ iri }) => `the shapes import ${iri}, which is not read`,
});

/** An entailment regime. */
export const entailmentNotSupported: Rule<{ regime: string }> = defineRule<{ regime: string }>({
  id: 'shacl/entailment-not-supported',
  title: 'Entailment that is not supported',
  level: 'error',
  source: 'SHACL, section 1.5',
  requirements: [],
  help: 'Add the entailed statements to the data before it is validated.',
  message: ({ regime }) => `the shapes ask for the entailment ${regime}, which is not supported`,
});

/** Validation that would have taken too much work. */
export const tooMuchWork: Rule<{ steps: number }> = defineRule<{ steps: number }>({
  id: 'shacl/too-much-work',
  title: 'Shapes that take too much work on this data',
  level: 'error',
  source: 'SHACL, section 3.4.1',
  requirements: [],
  help: 'Look for paths that reach most of the data from each node, and for shapes that name each other many times.',
  message: ({ steps }) => `validation was given up after ${steps} steps; results so far are shown`,
});

/** All rules of SHACL validation, in a stable order. */
export const shaclRules: readonly AnyRule[] = [
  violation,
  warning,
  information,
  shapeIllFormed,
  notSupported,
  parameterUnknown,
  parameterMisspelt,
  targetMissing,
  notAllRead,
  shapeMissing,
  shapeRecursive,
  importNotFollowed,
  entailmentNotSupported,
  tooMuchWork,
];

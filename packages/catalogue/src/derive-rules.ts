import { type AnyRule, defineRule, type Level, type Rule } from '@ds4sscc/findings';
import type { ApplicationProfile, ProfileClass, PropertyUse } from './application-profile.js';
import { isEverKnown } from './background/is-ever-known.js';
import { vocabularyFacts } from './background/vocabulary-facts.js';
import { propertyHelp } from './property-help.js';
import { createShowTerm } from './show-term.js';

/** The facts of a derived finding: node, property path, and what was counted or found, shown with the document's prefixes. */
export interface UseArgs {
  readonly node: string;
  readonly path: string;
}

/** The facts of a finding about the class of a value: the value, the class that is expected, and what is known. */
export interface ClassArgs extends UseArgs {
  readonly value: string;
  readonly expected: string;
  /** Why, as words that follow the value. */
  readonly fact: string;
}

/** The rules of one property use. A rule that the table can't fire is not there. */
export interface UseRules {
  readonly missing?: Rule<UseArgs>;
  readonly tooMany?: Rule<UseArgs & { readonly count: number }>;
  readonly wrongKind?: Rule<UseArgs & { readonly found: string; readonly expected: string }>;
  readonly wrongClass?: Rule<ClassArgs>;
  /** The class is known, and not stated. */
  readonly classKnown?: Rule<ClassArgs>;
  /** The class is neither known nor stated. */
  readonly classUnknown?: Rule<ClassArgs>;
  readonly notInVocabulary?: Rule<UseArgs & { readonly value: string }>;
}

/**
 * Derives the rules of a property use: `area/class-property-missing`, `-too-many`, `-wrong-kind`, `-wrong-class`,
 * `-not-in-vocabulary`, and `-class-not-stated` in the families `background` and `undescribed`.
 */
export function deriveRules(
  area: string,
  requirements: readonly string[],
  profile: ApplicationProfile,
  owner: ProfileClass,
  use: PropertyUse,
): UseRules {
  const thing = lower(owner.label);
  const path = showProfileIri(use.iri);
  const name = `${kebab(owner.label)}-${kebab(use.label)}`;
  const id = `${area}/${name}`;
  const level: Level = 'error';
  const common = { level, requirements, source: `${profile.name} ${profile.version}, ${owner.label}, ${use.label}` };
  const wrongKind = defineRule<UseArgs & { readonly found: string; readonly expected: string }>({
    ...common,
    id: `${id}-wrong-kind`,
    title: `${sentence(thing)} with ${article(path)} that is not ${expectedWords(use)}`,
    help: kindHelp(use, path),
    message: ({ node, path, found, expected }) => `${path} of ${thing} ${node} is ${found}; expected ${expected}`,
  });
  return {
    wrongKind,
    ...(use.min > 0 && {
      missing: defineRule<UseArgs>({
        ...common,
        id: `${id}-missing`,
        title: `${sentence(thing)} without ${article(use.label)}`,
        help: propertyHelp[use.iri] ?? `Add ${path}.`,
        message: ({ node, path }) => `${thing} ${node} has no ${use.label} (${path})`,
      }),
    }),
    ...(use.max !== null && {
      tooMany: defineRule<UseArgs & { readonly count: number }>({
        ...common,
        id: `${id}-too-many`,
        title: `${sentence(thing)} with more than one ${path}`,
        help: `Keep the one ${path} that holds. Programs that read catalogues take any of several, so readers would see different ones.`,
        message: ({ node, path, count }) => `${thing} ${node} has ${count} values of ${path}; at most one is allowed`,
      }),
    }),
    ...classRules(area, name, common, thing, path, use),
    ...(use.membership && use.vocabulary && { notInVocabulary: vocabularyRule(id, common, thing, path, use) }),
  };
}

type Common = Pick<AnyRule, 'level' | 'requirements' | 'source'>;

/** Where all values have to come from a vocabulary, that is what is wrong with others, whatever their class. */
export function isClosed(use: PropertyUse): boolean {
  return use.membership === 'all' && use.membershipLevel === 'error';
}

function classRules(
  area: string,
  name: string,
  common: Common,
  thing: string,
  path: string,
  use: PropertyUse,
): Pick<UseRules, 'wrongClass' | 'classKnown' | 'classUnknown'> {
  if (use.rangeClass === undefined) return {};
  const type = showProfileIri(use.rangeClass);
  const own = area === 'dcat-ap' ? name : `${area}-${name}`;
  const known: Rule<ClassArgs> = defineRule<ClassArgs>({
    ...common,
    id: `background/${own}-class-not-stated`,
    level: 'info',
    title: `${path} of ${article(thing)} that is known to be ${article(type)}, though the file does not say so`,
    help: `Nothing is wrong: a validator that has loaded the vocabulary accepts it. For one that has not, state the class, such as "<...> a ${type} .".`,
    message: ({ node, path, value, fact }) =>
      `${path} of ${thing} ${node} is ${value}, ${fact}; the file does not say so`,
  });
  const classKnown = isEverKnown(use.rangeClass) ? { classKnown: known } : {};
  if (isClosed(use)) return classKnown;
  return {
    ...classKnown,
    wrongClass: defineRule<ClassArgs>({
      ...common,
      id: `${area}/${name}-wrong-class`,
      title: `${sentence(thing)} with ${article(path)} that is not ${article(type)}`,
      help: `Point ${path} to ${article(type)}. If it is one, state that where it is described: "a ${type}".`,
      message: ({ node, path, value, expected, fact }) =>
        `${path} of ${thing} ${node} is ${value}, ${fact}; expected ${article(expected)}`,
    }),
    classUnknown: defineRule<ClassArgs>({
      ...common,
      id: `undescribed/${own}-class-not-stated`,
      level: 'info',
      title: `${path} of ${article(thing)} that is not described here`,
      help: `It may well be ${article(type)}: the file only points to it. Strict validators ask for its class, so describe it in the file, such as "<...> a ${type} .".`,
      message: ({ node, path, value, expected }) =>
        `${path} of ${thing} ${node} is ${value}, which nothing here describes; whether it is ${article(expected)} cannot be judged`,
    }),
  };
}

function vocabularyRule(
  id: string,
  common: Common,
  thing: string,
  path: string,
  use: PropertyUse,
): Rule<UseArgs & { readonly value: string }> {
  const { title } = vocabularyFacts(use.vocabulary as string);
  const some = use.membership === 'some';
  return defineRule<UseArgs & { readonly value: string }>({
    ...common,
    id: `${id}-not-in-vocabulary`,
    level: use.membershipLevel ?? 'error',
    title: some
      ? `${sentence(thing)} without ${article(path)} of the ${title}`
      : `${sentence(thing)} with ${article(path)} from outside the ${title}`,
    source: `${common.source}; Controlled vocabularies to be used`,
    help: some
      ? `Add at least one ${path} of the ${title}; others may stand beside it.`
      : `Choose the value from the ${title}, and write its IRI in full as the list has it.`,
    message: some
      ? ({ node, path, value }) => `no ${path} of ${thing} ${node} is of the ${title}; the first is ${value}`
      : ({ node, path, value }) => `${path} of ${thing} ${node} is ${value}, which is not in the ${title}`,
  });
}

const showProfileIri = createShowTerm({});

function expectedWords(use: PropertyUse): string {
  if (use.kind === 'node') return 'a resource';
  if (use.kind === 'temporal') return 'a date';
  return use.kind === 'literal' ? 'text' : `a well-formed ${showProfileIri(use.range)}`;
}

function kindHelp(use: PropertyUse, path: string): string {
  switch (use.kind) {
    case 'node':
      return `Write the value of ${path} as an IRI (in Turtle in angle brackets) or as a nested resource, not as text in quotes.`;
    case 'temporal':
      return `Write the value of ${path} as "2026-03-01"^^xsd:date, or as xsd:dateTime, xsd:gYearMonth or xsd:gYear.`;
    case 'literal':
      return `Write the value of ${path} as text in quotes, not as an IRI.`;
    case 'datatype':
      return `Write the value of ${path} as a literal of type ${showProfileIri(use.range)}.`;
  }
}

/** `access URL` as `access-url`. */
function kebab(label: string): string {
  return label.toLowerCase().replaceAll(' ', '-');
}

/** Labels are written like titles; in a sentence only abbreviations keep their capitals. */
function lower(label: string): string {
  return label.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function article(text: string): string {
  return `${/^(?:[aeio]|HVD)/i.test(text) ? 'an' : 'a'} ${text}`;
}

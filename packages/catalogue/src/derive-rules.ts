import { defineRule, type Level, type Rule } from '@ds4sscc/findings';
import type { ApplicationProfile, ProfileClass, PropertyUse } from './application-profile.js';
import { propertyHelp } from './property-help.js';
import { createShowTerm } from './show-term.js';

/** The facts of a derived finding: node, property path, and what was counted or found, shown with the document's prefixes. */
export interface UseArgs {
  readonly node: string;
  readonly path: string;
}

/** The rules of one property use. A rule that the cardinality can't fire is not there. */
export interface UseRules {
  readonly missing?: Rule<UseArgs>;
  readonly tooMany?: Rule<UseArgs & { readonly count: number }>;
  readonly wrongKind: Rule<UseArgs & { readonly found: string; readonly expected: string }>;
}

/** Derives the rules of a property use: `area/class-property-missing`, `-too-many`, `-wrong-kind`. */
export function deriveRules(
  area: string,
  requirements: readonly string[],
  profile: ApplicationProfile,
  owner: ProfileClass,
  use: PropertyUse,
): UseRules {
  const thing = lower(owner.label);
  const path = showProfileIri(use.iri);
  const id = `${area}/${kebab(owner.label)}-${kebab(use.label)}`;
  const level: Level = 'error';
  const common = { level, requirements, source: `${profile.name} ${profile.version}, ${owner.label}, ${use.label}` };
  const wrongKind: UseRules['wrongKind'] = defineRule({
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
  };
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

import { type Finding, finding } from '@ds4sscc/findings';
import type { GraphDocument, ParseGraphOptions } from '@ds4sscc/linked-data';
import type { CatalogueChange, LeftChange } from './catalogue-change.js';
import { changeKey, createDraft, type Draft, type DraftOptions, type DraftStatement } from './draft.js';
import { planEdits } from './edits/plan-edits.js';
import { failedChanges } from './failed-changes.js';
import type { DayOrder } from './fix-context.js';
import { fixNotVerified } from './fix-not-verified.js';
import { isRenameRule } from './find-renames.js';
import { harmfulChanges } from './harmful-changes.js';
import { rewriteDocument } from './rewrite-document.js';
import { verifyText } from './verify-text.js';
import { type Leave, withoutHarm } from './without-harm.js';

/** How to repair a catalogue. */
export interface FixCatalogueOptions extends Pick<ParseGraphOptions, 'base' | 'contexts' | 'maxLength'> {
  /** The text that the document was read from. */
  readonly text: string;
  /** How dates such as 03/04/2024 are meant; where it is not known, they are suggestions. */
  readonly dayOrder?: DayOrder;
  /** Whether the document may be written anew where the text cannot be changed in place. Comments and layout are lost then. */
  readonly rewrite?: boolean;
  /** Which repairs are wanted, by the ids of their rules; all where left out. */
  readonly wanted?: (rule: string) => boolean;
}

/** A catalogue after its repairs. */
export interface FixedCatalogue {
  /** The text: as it was, but for the changes. */
  readonly text: string;
  /** What became of the text: nothing was to do, places in it were changed, or all of it was written anew. */
  readonly form: 'unchanged' | 'edited' | 'rewritten';
  /** What was done. Reading the text again shows these changes and no other. */
  readonly changes: readonly CatalogueChange[];
  /** What may be right, and needs somebody who knows. */
  readonly suggestions: readonly CatalogueChange[];
  /** Repairs that would be right and were not made. */
  readonly left: readonly LeftChange[];
  /** Why the result was refused, if it was. */
  readonly findings: readonly Finding[];
}

/**
 * Repairs a catalogue where a code list, the form or the position of a value says how. The text stays as it is outside of the
 * changes, letter for letter. The result is read again and compared: it says what the changes say, and nothing else.
 *
 * @example
 * ```ts
 * import { fixCatalogue } from '@ds4sscc/catalogue/fix';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `PREFIX dcat: <http://www.w3.org/ns/dcat#>
 * PREFIX dct: <http://purl.org/dc/terms/>
 * <https://data.city.example/air> a dcat:Dataset ;
 *   dct:issued "2024/01/05" . # published`;
 * const fixed = await fixCatalogue(await parseGraph(text, { source: 'air.ttl' }), { text });
 * fixed.text.split('\n')[3]; // => '  dct:issued "2024-01-05"^^<http://www.w3.org/2001/XMLSchema#date> . # published'
 * fixed.changes.map(({ rule, location }) => `${rule} line ${location.line}`); // => ['fix/date-form line 4']
 * ```
 */
export async function fixCatalogue(document: GraphDocument, options: FixCatalogueOptions): Promise<FixedCatalogue> {
  // Places in the document do not count a byte order mark.
  if (!options.text.startsWith('\uFEFF')) return fixText(document, options);
  const fixed = await fixText(document, { ...options, text: options.text.slice(1) });
  return { ...fixed, text: `\uFEFF${fixed.text}` };
}

async function fixText(document: GraphDocument, options: FixCatalogueOptions): Promise<FixedCatalogue> {
  const { dayOrder = 'unknown', wanted = () => true } = options;
  const left = new Map<string, LeftChange>();
  const leave: Leave = (change, why) => void left.set(changeKey(change), { change, why });
  const propose = (without: ReadonlySet<string>): Draft => createDraft(document, { dayOrder, wanted, without });
  const { draft: proposed, without } = withoutHarm(propose, (draft) => harmfulChanges(document, draft), leave);
  const harmful = [...left.values()];
  const unchanged: FixedCatalogue = {
    text: options.text,
    form: 'unchanged',
    changes: [],
    suggestions: proposed.suggestions,
    left: harmful,
    findings: [],
  };
  if (proposed.changes.length === 0) return unchanged;
  if (document.syntax === undefined) {
    for (const change of proposed.changes) leave(change, 'no-syntax');
    return { ...unchanged, left: [...left.values()] };
  }
  const made = await settle(document, options, { dayOrder, wanted, without }, leave);
  if (options.rewrite === true && left.size > harmful.length) {
    const rewritten = await rewriteDocument(document, proposed, options);
    if (rewritten !== undefined) return { ...unchanged, text: rewritten, form: 'rewritten', changes: proposed.changes };
  }
  // What had no place with others may have one without them.
  for (const change of made.draft.changes) left.delete(changeKey(change));
  const refused = [...left.values()].filter(({ why }) => why === 'not-verified');
  return {
    ...unchanged,
    text: made.text,
    form: made.draft.changes.length > 0 ? 'edited' : 'unchanged',
    changes: made.draft.changes,
    left: [...left.values()],
    findings: [...new Set(refused.map(({ change }) => change.rule))].map((rule) =>
      finding(
        fixNotVerified,
        { source: document.source },
        { rule, count: refused.filter(({ change }) => change.rule === rule).length },
      ),
    ),
  };
}

interface Made {
  readonly text: string;
  readonly draft: Draft;
}

/** Attempts without the changes that could be told to have failed, before the rules are tried one by one. */
const mostAttempts = 3;

/** The text with all changes that have a place; where that does not hold, rule by rule with those that do. */
async function settle(
  document: GraphDocument,
  options: FixCatalogueOptions,
  settings: DraftOptions,
  leave: Leave,
): Promise<Made> {
  let all = await attempt(document, options, settings, leave);
  for (let more = 1; more < mostAttempts && !all.verified; more += 1) {
    const failed = failedChanges(all.draft, all.again);
    if (failed.length === 0) break;
    for (const change of failed) leave(change, 'not-verified');
    const without = new Set([...settings.without, ...failed.map(changeKey)]);
    all = await attempt(document, options, { ...settings, without }, leave);
  }
  if (all.verified) return all;
  let made: Made = { text: options.text, draft: { ...all.draft, changes: [] } };
  const good = new Set<string>();
  for (const rule of new Set(all.draft.changes.map((change) => change.rule))) {
    const some = { ...settings, wanted: (id: string) => settings.wanted(id) && (good.has(id) || id === rule) };
    const next = await attempt(document, options, some, leave);
    if (next.verified) {
      good.add(rule);
      made = next;
    }
  }
  // A rule that could be tried alone need not have had its changes then: some follow from others.
  const done = new Set(made.draft.changes.map(changeKey));
  for (const change of all.draft.changes) if (!done.has(changeKey(change))) leave(change, 'not-verified');
  return made;
}

/** A statement that stands twice in the text is found one time after the other. */
const mostPasses = 5;

async function attempt(
  document: GraphDocument,
  options: FixCatalogueOptions,
  settings: DraftOptions,
  leave: Leave,
): Promise<Made & { readonly verified: boolean; readonly again: GraphDocument }> {
  const placed = place(options.text, document, settings, leave);
  const parsing = { ...options, source: document.source, ...(document.syntax && { syntax: document.syntax }) };
  const { draft } = placed;
  let { text } = placed;
  let again = document;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const checked = await verifyText(text, document, draft, parsing);
    again = checked.document;
    if (checked.verified) return { text, draft, again, verified: true };
    const next = place(
      text,
      again,
      { ...settings, without: new Set([...settings.without, ...placed.without]) },
      () => undefined,
    );
    if (next.text === text) break;
    text = next.text;
  }
  return { text, draft, again, verified: false };
}

/** Each round leaves out what has no place; what follows from a change goes with it, so few are needed. */
const mostRounds = 20;

/** Plans the edits; a change that has no place is left out, and with it whatever followed from it. */
function place(
  text: string,
  document: GraphDocument,
  settings: DraftOptions,
  leave: Leave,
): Made & { readonly without: ReadonlySet<string> } {
  const without = new Set(settings.without);
  for (let round = 0; ; round += 1) {
    const draft = createDraft(document, { ...settings, without });
    if (draft.changes.length === 0) return { text, draft, without };
    const plan = planEdits(text, document, draft);
    if (plan.unplaced.length === 0) return { text: plan.text, draft, without };
    const before = without.size;
    for (const { changes } of plan.unplaced) {
      for (const change of changes) {
        if (isRenameRule(change.rule)) continue;
        leave(change, 'no-place');
        without.add(changeKey(change));
      }
    }
    // Nothing more can be left out: the text stays as it is.
    if (without.size === before || round === mostRounds) {
      for (const change of draft.changes) leave(change, 'no-place');
      return { text, draft: withoutChanges(document, draft), without };
    }
  }
}

function withoutChanges({ graph }: GraphDocument, draft: Draft): Draft {
  const statements: DraftStatement[] = Array.from(graph, (now) => ({ origin: now, renamed: now, now, changes: [] }));
  return { ...draft, statements, renames: [], changes: [] };
}

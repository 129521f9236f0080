import { type Collector, type Finding, finding } from '@ds4sscc/findings';
import type { CheckedSource } from './kinds/source-kind.js';
import { sourceNotChecked } from './source.js';

/** A finding for each source that somebody named and that was passed over, unless an error says already that it is not as it should be. */
export function namedInVain(
  named: ReadonlySet<string>,
  results: ReadonlyMap<string, CheckedSource>,
  collector: Collector,
): readonly Finding[] {
  const passedOver = [...named].filter((name) => results.get(name)?.outcome === 'skipped');
  if (passedOver.length === 0) return [];
  const listed = collector.findings().filter(({ level }) => level === 'error');
  const wrong = new Set(listed.map(({ location }) => location.source));
  return passedOver
    .filter((name) => !wrong.has(name))
    .map((source) => finding(sourceNotChecked, { source }, { kind: results.get(source)?.kind ?? '' }));
}

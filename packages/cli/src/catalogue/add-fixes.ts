import type { CatalogueFix } from '@ds4sscc/catalogue/quality';

/** Adds the fixes of several files up: the same fix once, with the first place where it is wanted. */
export function addFixes(ofFiles: readonly (readonly CatalogueFix[])[], datasets: number): readonly CatalogueFix[] {
  const sums = new Map<string, CatalogueFix>();
  for (const fixes of ofFiles)
    for (const fix of fixes) {
      const known = sums.get(fix.fix);
      sums.set(fix.fix, known ? { ...known, ...added(known, fix) } : fix);
    }
  return [...sums.values()]
    .map((fix) => ({ ...fix, average: { min: fix.points.min / datasets, max: fix.points.max / datasets } }))
    .sort(
      (one, other) =>
        other.points.min + other.points.max - (one.points.min + one.points.max) || (one.fix < other.fix ? -1 : 1),
    );
}

function added(one: CatalogueFix, other: CatalogueFix): Pick<CatalogueFix, 'datasets' | 'points'> {
  return {
    datasets: one.datasets + other.datasets,
    points: { min: one.points.min + other.points.min, max: one.points.max + other.points.max },
  };
}

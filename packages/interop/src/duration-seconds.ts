const units: Readonly<Record<string, number>> = { W: 604800, D: 86400, H: 3600, M: 60, S: 1 };

/** The seconds of a duration of weeks, days, hours, minutes and seconds, as `PT1H30M` has them. */
export function durationSeconds(duration: string): number {
  return [...duration.matchAll(/(\d+)([WDHMS])/g)].reduce(
    (total, [, count, unit = 'S']) => total + Number(count) * (units[unit] ?? 0),
    0,
  );
}

/** What the MQA calls a score. */
export type Rating = 'excellent' | 'good' | 'sufficient' | 'bad';

/** All ratings, best first. */
export const ratings: readonly Rating[] = ['excellent', 'good', 'sufficient', 'bad'];

/** The rating of a score. Averages fall between the whole numbers of the MQA: 350.5 has not reached 351. */
export function ratingOf(points: number, sufficientFrom: number): Rating {
  if (points >= 351) return 'excellent';
  if (points >= 221) return 'good';
  return points >= sufficientFrom ? 'sufficient' : 'bad';
}

import type { CatalogueFix, CatalogueScore, Interval, RatingRange } from '@ds4sscc/catalogue/quality';
import { sourceAndLine } from '@ds4sscc/findings';
import { counted } from '../counted.js';
import { visible } from '../visible.js';
import type { ScoreReport } from './score-report.js';

/** Points for people: no more digits than say something. */
export function showPoints({ min, max }: Interval): string {
  const [low, high] = [shown(Math.min(min, max)), shown(Math.max(min, max))];
  return low === high ? low : `${low} to ${high}`;
}

/** Points that something brings. */
export function showGain({ min, max }: Interval): string {
  const [low, high] = [shown(min), shown(max)];
  return low === high ? `+${low}` : `+${low} to +${high}`;
}

function shown(points: number): string {
  return String(Math.round(points * 10) / 10);
}

/** A rating, or the two that are possible. */
export function showRating({ min, max }: RatingRange): string {
  return min === max ? min : `${min} to ${max}`;
}

/** Where a fix is wanted first, as `file:line`. */
export function showExample({ example }: CatalogueFix): string {
  const place = sourceAndLine(example);
  return visible(example.line === undefined && example.node !== undefined ? `${place} (${example.node})` : place);
}

/** One or two sentences on why a score is an interval, or on what came of trying the links. */
export function explainLinks({ links, catalogue }: ScoreReport): string {
  const open = !isExact(catalogue);
  if (links === undefined) {
    return open
      ? `The lower figure holds if no link of the catalogue works, the upper one if all do: links were not tried. --probe tries them.`
      : '';
  }
  const unknown = links.unknown > 0 ? `, ${links.unknown} could not be judged` : '';
  const why = open ? ' The lower figure holds if none of these works, the upper one if all do.' : '';
  const offline =
    links.working === 0 && links.broken > 0 ? ' Is this computer online? Not one server answered well.' : '';
  return `${counted(links.tried, 'link')} tried: ${links.working} work, ${links.broken} do not${unknown}.${why}${offline}`;
}

/** How the score of several datasets comes about. */
export function how({ catalogue, aggregation }: ScoreReport): string {
  if (aggregation === 'population') return ', by the share that earns each indicator';
  return catalogue.datasets > 1 ? ' on average' : '';
}

/** The scale of ratings in one line. */
export function scaleOf({ sufficientFrom }: ScoreReport): string {
  return `excellent from 351, good from 221, sufficient from ${sufficientFrom}, bad below`;
}

/** Whether nothing is open. */
function isExact({ points }: CatalogueScore): boolean {
  return points.min === points.max;
}

import { blankNodesOf } from './alike-blank-nodes.js';
import { type PlainDataset, type PlainQuad, quadKey } from './plain-dataset.js';
import type { WorkBudget } from './work-budget.js';

type Colours = ReadonlyMap<string, number>;
type Places = ReadonlyMap<string, readonly PlainQuad[]>;

/** Enough for what people write; a chain longer than twice this is left to the canonical form. */
const mostRounds = 32;

/**
 * Compares the blank nodes of two datasets by colour refinement: nodes get the same colour when their statements look the
 * same, colours of the neighbours included. Colours that differ in number prove that the datasets differ; where each node
 * has a colour of its own there is only one way to match them, which is tried. Cheap, and safe on graphs that are built to
 * make the canonical form expensive.
 */
export function compareColours(
  left: PlainDataset,
  right: PlainDataset,
  budget: WorkBudget,
): 'equal' | 'different' | 'unclear' {
  const [leftPlaces, rightPlaces] = [placesOf(left), placesOf(right)];
  let leftColours: Colours = new Map(left.blankNodes.map((_, place) => [`b${place}`, 0]));
  let rightColours: Colours = new Map(right.blankNodes.map((_, place) => [`b${place}`, 0]));
  for (let round = 0, count = 1; round < mostRounds; round += 1) {
    budget.checkTime();
    const palette = new Map<string, number>();
    leftColours = repaint(leftPlaces, leftColours, palette);
    rightColours = repaint(rightPlaces, rightColours, palette);
    if (!sameHistogram(leftColours, rightColours, palette.size)) return 'different';
    if (palette.size === leftColours.size) return sameByColour(left, leftColours, right, rightColours);
    if (palette.size === count) return 'unclear';
    count = palette.size;
  }
  return 'unclear';
}

function placesOf({ quads }: PlainDataset): Places {
  const places = new Map<string, PlainQuad[]>();
  for (const quad of quads) {
    for (const name of blankNodesOf(quad)) {
      const known = places.get(name);
      if (known) known.push(quad);
      else places.set(name, [quad]);
    }
  }
  return places;
}

function repaint(places: Places, colours: Colours, palette: Map<string, number>): Colours {
  const next = new Map<string, number>();
  for (const [name, quads] of places) {
    const looks = quads.map((quad) => quadKey(quad, (other) => (other === name ? 'self' : String(colours.get(other)))));
    const look = `${colours.get(name)} ${looks.sort().join()}`;
    const colour = palette.get(look) ?? palette.size;
    palette.set(look, colour);
    next.set(name, colour);
  }
  return next;
}

function sameHistogram(left: Colours, right: Colours, size: number): boolean {
  const counts = new Int32Array(size);
  for (const colour of left.values()) counts[colour] = (counts[colour] ?? 0) + 1;
  for (const colour of right.values()) counts[colour] = (counts[colour] ?? 0) - 1;
  return counts.every((count) => count === 0);
}

function sameByColour(
  left: PlainDataset,
  leftColours: Colours,
  right: PlainDataset,
  rightColours: Colours,
): 'equal' | 'different' {
  const nameOf = new Map([...rightColours].map(([name, colour]) => [colour, name]));
  const partner = (name: string): string => nameOf.get(leftColours.get(name) ?? -1) ?? '';
  return left.quads.every((quad) => right.keys.has(quadKey(quad, partner))) ? 'equal' : 'different';
}

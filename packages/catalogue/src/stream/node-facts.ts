/** What checks look at of a node that they do not judge. */
export interface NodeFacts {
  /** In the order in which the catalogue says them. */
  readonly classes: readonly string[];
  /** The linking properties that it has, each a bit. */
  readonly properties: number;
  /** Values that are compared by name: place of the property, and the value. */
  readonly named: readonly (readonly [property: number, value: string])[];
  /** All this as one text: the same for the same facts. */
  readonly text: string;
}

/** Facts of which the text is made. */
export function nodeFacts({ classes, properties, named }: Omit<NodeFacts, 'text'>): NodeFacts {
  return { classes, properties, named, text: JSON.stringify([properties, classes, named]) };
}

/** The facts of a text that `nodeFacts` made. */
export function readFacts(text: string): NodeFacts {
  const [properties, classes, named] = JSON.parse(text) as [number, string[], [number, string][]];
  return { classes, properties, named, text };
}

/** What two parts of a catalogue say of one node. */
export function joinedFacts(first: NodeFacts, second: NodeFacts): NodeFacts {
  if (first.text === second.text) return first;
  const isNew = ([property, value]: NodeFacts['named'][number]): boolean =>
    !first.named.some(([before, same]) => before === property && same === value);
  return nodeFacts({
    classes: [...new Set([...first.classes, ...second.classes])],
    properties: first.properties | second.properties,
    named: [...first.named, ...second.named.filter(isNew)],
  });
}

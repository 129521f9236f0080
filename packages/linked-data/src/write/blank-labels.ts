/** Creates the names of the blank nodes of one text: `b0`, `b1` and so on, in the order in which they are asked for. */
export function createBlankLabels(): (blankNode: string) => string {
  const labels = new Map<string, string>();
  return (blankNode) => {
    const known = labels.get(blankNode);
    if (known !== undefined) return known;
    const label = `b${labels.size}`;
    labels.set(blankNode, label);
    return label;
  };
}

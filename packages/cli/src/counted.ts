/** A number with its noun: `1 dataset`, `2 datasets`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

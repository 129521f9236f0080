/** A number with so many decimals, and never less than zero. */
export function round(value, decimals) {
  return Number(Math.max(0, value).toFixed(decimals));
}

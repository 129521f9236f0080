const deepest = 200;
const most = 5_000_000;

/**
 * Why a value cannot be walked as the tree that it stands for; `undefined` where it can. An alias of YAML may stand for a
 * large part many times, or for what contains it.
 */
export function documentBounds(root: unknown): 'deep' | 'large' | undefined {
  const open: { readonly values: readonly unknown[]; next: number }[] = [{ values: [root], next: 0 }];
  let count = 0;
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (top.next === top.values.length) {
      open.pop();
      continue;
    }
    const value = top.values[top.next];
    top.next += 1;
    count += 1;
    if (count > most) return 'large';
    if (typeof value !== 'object' || value === null) continue;
    if (open.length > deepest) return 'deep';
    open.push({ values: Array.isArray(value) ? value : Object.values(value), next: 0 });
  }
  return undefined;
}

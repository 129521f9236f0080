/**
 * Collects what one part of the suite gives: named texts that have to be the same everywhere, and facts that were known before
 * any program ran, which are asserted on every runtime.
 */
export function createRecorder() {
  const entries = [];
  const wrong = [];
  const names = new Set();
  const add = (name, value) => {
    if (names.has(name)) throw new Error(`two entries are called ${name}`);
    names.add(name);
    entries.push([name, typeof value === 'string' ? value : asText(value)]);
  };
  return {
    entries,
    wrong,
    add,
    /** Asserts a fact that does not come from our own output. */
    know(name, actual, expected) {
      if (asText(actual) !== asText(expected)) wrong.push(`${name}: ${asText(actual)} instead of ${asText(expected)}`);
    },
    /** Records a result, or the code of the error that is thrown for it; an error without a code is not one of ours. */
    async attempt(name, work) {
      let value;
      try {
        value = await work();
      } catch (error) {
        if (typeof error?.code !== 'string') wrong.push(`${name} threw ${error?.stack ?? error}`);
        value = { threw: error?.name, code: error?.code, message: error?.message };
      }
      add(name, value);
    },
  };
}

/** JSON of what JSON can hold, and the few things it cannot. */
function asText(value) {
  return (
    JSON.stringify(
      value,
      (_, one) => {
        if (typeof one === 'bigint') return `${one}n`;
        if (typeof one === 'number' && !Number.isFinite(one)) return String(one);
        if (Object.is(one, -0)) return '-0';
        if (one instanceof Map) return { map: [...one] };
        if (one instanceof Set) return { set: [...one] };
        return one;
      },
      1,
    ) ?? 'undefined'
  );
}

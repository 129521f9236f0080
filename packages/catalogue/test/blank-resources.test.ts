import { expect, it } from 'vitest';
import { blankResources } from '../src/blank-resources.js';
import { classNames, classTable } from '../src/read-class-table.js';

it('gives a resource of every class the properties that its table lets stand more than once, and no other', () => {
  expect(Object.keys(blankResources)).toEqual(classNames);
  for (const name of classNames) {
    const blank = blankResources[name]?.('urn:a', [], { source: 'a' });
    const { uses } = classTable(name);
    const expected = uses.filter(({ language, max }) => language !== undefined || max !== 1).map(({ key }) => key);
    expect(Object.keys(blank ?? {}).slice(3)).toEqual(expected);
    for (const { key, language } of uses) {
      const value = blank?.[key];
      if (value !== undefined) expect(value, `${name} ${key}`).toEqual(language ? {} : []);
    }
    expect(uses.length).toBeLessThanOrEqual(200);
  }
});

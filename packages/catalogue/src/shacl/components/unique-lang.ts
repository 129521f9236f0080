import type { Term } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';
import type { ConstraintComponent } from '../constraint.js';
import { readBoolean } from './read-boolean.js';

/** `sh:uniqueLang` (SHACL, section 4.4.5): one result for each language that several values have. */
export const uniqueLang: ConstraintComponent = {
  parameter: 'uniqueLang',
  needsPath: true,
  single: true,
  read(value) {
    const unique = isOtherSpelling(value) ? false : readBoolean(value);
    if (unique === undefined) return 'boolean';
    return {
      component: 'UniqueLangConstraintComponent',
      words: () => 'several values have the same language',
      bind: ({ nodes }) => ({
        judgesNone: false,
        all(_, values, fail) {
          if (!unique || values.length < 2) return;
          const seen = new Map<string, number>();
          for (let at = 0; at < values.length; at += 1) {
            const language = nodes.literalLike(values.items[at] as number)?.language.toLowerCase() ?? '';
            if (language !== '') seen.set(language, (seen.get(language) ?? 0) + 1);
          }
          for (const count of seen.values()) if (count > 1) fail(-1);
        },
      }),
    };
  },
};

/** The test suite (`uniqueLang-002`) has `"1"^^xsd:boolean` be no constraint, and the data conform. */
function isOtherSpelling(value: Term): boolean {
  return value.termType === 'Literal' && value.datatype.value === `${xsd}boolean` && /^[01]$/.test(value.value);
}

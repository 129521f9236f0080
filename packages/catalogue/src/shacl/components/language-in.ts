import type { ConstraintComponent } from '../constraint.js';
import { readList } from '../read-list.js';

/** `sh:languageIn` (SHACL, section 4.4.4), whose ranges match as SPARQL's `langMatches`. */
export const languageIn: ConstraintComponent = {
  parameter: 'languageIn',
  single: true,
  read(head, { graph }) {
    const members = readList(graph, head);
    if (!members || members.some(({ termType }) => termType !== 'Literal')) return 'list-of-texts';
    const ranges = members.map(({ value }) => value.toLowerCase());
    return {
      component: 'LanguageInConstraintComponent',
      words: () => `the language of the value is none of ${ranges.join(', ')}`,
      bind: ({ nodes }) => ({
        each(node) {
          const language = nodes.literalLike(node)?.language.toLowerCase() ?? '';
          return (
            language !== '' &&
            ranges.some((range) => range === '*' || language === range || language.startsWith(`${range}-`))
          );
        },
      }),
    };
  },
};

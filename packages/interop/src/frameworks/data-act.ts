import { dataActParts } from '../legal/data-act-parts.js';
import { legalDecision } from '../legal/legal-decision.js';
import type { Framework } from './framework.js';

const base = 'data-act:2023-2854';

const demands: readonly (readonly [letter: string, title: string, condition?: string])[] = [
  ['a', 'Content, restrictions, licences, way of collection, quality and uncertainty of the data are described'],
  ['b', 'Structures, formats, vocabularies and code lists are described in public and consistently'],
  ['c', 'Means of access, their terms of use and quality of service are described so that programs can get the data'],
  ['d', 'Tools that carry out agreements on data can work together', 'where agreements are carried out automatically'],
];

/** What Article 33(1) of the Data Act asks of those who offer data in a data space, by its letters. It applies since 2025-09-12. */
export const dataAct: Framework = {
  id: 'data-act',
  version: '2023-2854',
  title: 'Data Act, Article 33(1)',
  url: 'http://data.europa.eu/eli/reg/2023/2854/oj',
  note: 'This says what is written down about the data, by our reading of Regulation (EU) 2023/2854, Article 33(1). It is no legal advice.',
  requirements: demands.map(([letter, title, condition]) => {
    const id = `${base}/33-1-${letter}`;
    const parts = dataActParts.filter(({ demand }) => demand === id);
    return {
      id,
      title,
      level: 'SHALL',
      ...(condition !== undefined && { condition }),
      checks: letter === 'a' || letter === 'b' ? ['auto'] : ['auto', 'artefact', 'probe'],
      decidedBy: [],
      decide: ({ datasets = [], ...facts }) => legalDecision(parts, { ...facts, datasets }),
    };
  }),
};

import { namedNode } from '@ds4sscc/linked-data';
import { dataTheme } from '@ds4sscc/linked-data/vocabularies/data-theme';
import { authority, dcat } from '../../vocabulary.js';
import { iriOrText } from '../codecs/iri-or-text.js';
import { isObject } from '../../is-object.js';
import type { ValueRow } from '../mapping.js';
import type { CkanLayout } from './ckan-layout.js';
import { ckanList } from './ckan-list.js';

const base = `${authority}data-theme/`;

/**
 * Themes: IRIs in the field `theme`. Groups that are named after the European themes, as portals in Germany and Italy have
 * them, are read as these; they are not written, as a group has to exist before a dataset can be in it.
 */
export function themeRow(layout: CkanLayout): ValueRow {
  const row = ckanList(`${dcat}theme`, 'theme', iriOrText, layout);
  return {
    ...row,
    members: ['theme', 'groups'],
    read(members) {
      const groups = members.get('groups');
      const themes = (Array.isArray(groups) ? groups : []).flatMap((group: unknown) => {
        const name = isObject(group) ? group['name'] : undefined;
        const iri = typeof name === 'string' ? base + name.toUpperCase() : '';
        return isTheme(iri) ? [{ property: `${dcat}theme`, object: namedNode(iri) }] : [];
      });
      return [...row.read(members), ...themes];
    },
  };
}

function isTheme(iri: string): boolean {
  return dataTheme.concepts.some((concept) => concept.iri === iri);
}

import { literal, type Term } from '@ds4sscc/linked-data';
import { isObject } from '../../is-object.js';
import type { Json, Said, ValueRow } from '../mapping.js';

const tag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * Text in one language or several. CKAN shows `title`; `title_translated` is where ckanext-fluent keeps the languages. Where
 * all text has a language, the plain member repeats one of them, English if it is there, and is not read as text of its own.
 */
export function translatedText(property: string, member: string, translated = `${member}_translated`): ValueRow {
  return {
    row: 'value',
    properties: [property],
    members: [member, translated],
    write(said) {
      const { plain, byLanguage } = sortTexts(said);
      const shown = plain[0] ?? byLanguage.get('en')?.[0] ?? [...byLanguage.values()][0]?.[0];
      const languages = [...byLanguage].map(([language, texts]) => [language, texts[0] as string] as const);
      return [
        ...(shown === undefined ? [] : [[member, shown] as const]),
        ...(languages.length === 0 ? [] : [[translated, Object.fromEntries(languages)] as const]),
      ];
    },
    read(members) {
      const texts = languageTexts(members.get(translated), (value) => [value]);
      const plain = members.get(member);
      const own = typeof plain === 'string' && plain !== '' && !texts.some(({ value }) => value === plain);
      return [...(own ? [literal(plain)] : []), ...texts].map((object) => ({ property, object }));
    },
  };
}

/** Keywords: `tags` of CKAN, and `tags_translated` by language. */
export function translatedTags(property: string): ValueRow {
  return {
    row: 'value',
    properties: [property],
    members: ['tags', 'tags_translated'],
    platformParts: new Set(['id', 'display_name', 'state', 'vocabulary_id', 'revision_timestamp']),
    write(said) {
      const { plain, byLanguage } = sortTexts(said);
      const shown = plain.length > 0 ? plain : (byLanguage.get('en') ?? [...byLanguage.values()][0] ?? []);
      const tags: Json = [...new Set(shown)].map((name) => ({ name }));
      return [
        ...(tags.length === 0 ? [] : [['tags', tags] as const]),
        ...(byLanguage.size === 0 ? [] : [['tags_translated', Object.fromEntries(byLanguage)] as const]),
      ];
    },
    read(members) {
      const texts = languageTexts(members.get('tags_translated'), (value) => (Array.isArray(value) ? value : [value]));
      const translated = new Set(texts.map(({ value }) => value));
      const tags = members.get('tags');
      const names = (Array.isArray(tags) ? tags : []).map((one: unknown) => (isObject(one) ? one['name'] : one));
      const plain = names.filter(
        (name): name is string => typeof name === 'string' && name !== '' && !translated.has(name),
      );
      return [...plain.map((name) => literal(name)), ...texts].map((object) => ({ property, object }));
    },
  };
}

function sortTexts(said: readonly Said[]): {
  readonly plain: readonly string[];
  readonly byLanguage: ReadonlyMap<string, readonly string[]>;
} {
  const plain: string[] = [];
  const byLanguage = new Map<string, string[]>();
  for (const { object } of said) {
    if (object.termType !== 'Literal' || object.value === '') continue;
    const known = byLanguage.get(object.language);
    if (object.language === '') plain.push(object.value);
    else if (known) known.push(object.value);
    else byLanguage.set(object.language, [object.value]);
  }
  return { plain, byLanguage };
}

function languageTexts(value: unknown, items: (value: unknown) => readonly unknown[]): readonly Term[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([language, held]) =>
    tag.test(language)
      ? items(held)
          .filter((text): text is string => typeof text === 'string' && text !== '')
          .map((text) => literal(text, { language }))
      : [],
  );
}

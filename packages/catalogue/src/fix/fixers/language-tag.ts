import { defineRule, type Rule } from '@ds4sscc/findings';
import { literal } from '@ds4sscc/linked-data';
import type { FixArgs, Fixer } from '../fixer.js';

const rule: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/language-tag',
  title: 'Language tag in another form',
  level: 'info',
  source: 'BCP 47 (RFC 5646), section 2.1',
  requirements: ['MIM3 RC4.3'],
  help: 'The parts of a language tag are joined by "-". The language is the same.',
  message: ({ from, to }) => `write the language tag ${from} as ${to}`,
});

const joinedByUnderscores = /^[A-Za-z]{2,3}(?:_[A-Za-z]{4})?(?:_(?:[A-Za-z]{2}|\d{3}))?$/;

/** Tags of operating systems, such as `en_US`, on any text of the file. */
export const languageTag: Fixer = {
  rule,
  propose({ object }) {
    if (object.termType !== 'Literal' || !object.language.includes('_')) return undefined;
    if (!joinedByUnderscores.test(object.language)) return undefined;
    const language = object.language.split('_').map(written).join('-');
    return {
      object: literal(object.value, { language }),
      because: 'the parts are those of a BCP 47 tag, joined by the wrong sign',
      sure: true,
      args: { from: object.language, to: language },
    };
  },
};

/** A part in the case that BCP 47, section 2.1.1, recommends. */
function written(part: string, index: number): string {
  if (index === 0) return part.toLowerCase();
  return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase();
}

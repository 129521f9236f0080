import { languageCodes } from '../../define/language-codes.js';
import type { CodeName } from './code-lists.js';
import { authority } from '../../vocabulary.js';

const base = `${authority}language/`;

/** Other codes of ISO 639-2, and what a language calls itself. */
const rows = `BUL български bulgarian
CAT català
CES cze čeština česky
CYM wel cymraeg
DAN dansk
DEU ger deutsch
ELL gre ελληνικά
ENG english
EST eesti
EUS baq euskara
FIN suomi
FRA fre français francais
GLE gaeilge
GLG galego
HRV scr hrvatski
HUN magyar
HYE arm
ISL ice íslenska
ITA italiano
KAT geo
LAV latviešu
LIT lietuvių
LTZ lëtzebuergesch
MKD mac македонски
MLT malti
NLD dut nederlands dutch
NOB bokmål
NNO nynorsk
NOR norsk
POL polski
POR português portugues
ROH rumantsch
RON rum română romana
RUS русский
SLK slo slovenčina
SLV slovenščina
SPA español espanol castellano
SQI alb shqip
SRP scc српски srpski
SWE svenska
TUR türkçe
UKR українська
ZHO chi`;

const byName: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  [
    ...Object.entries(languageCodes).flatMap(([tag, code]) => [
      [tag, code] as const,
      [code.toLowerCase(), code] as const,
    ]),
    ...rows.split('\n').flatMap((row) => {
      const [code = '', ...names] = row.split(' ');
      return names.map((name) => [name, code] as const);
    }),
  ]
    // Where people write `be`, they may mean Belgium.
    .filter(([name]) => name !== 'be'),
);

const tag = /^([a-z]{2,3})(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3})){1,2}$/;

/** A code, a tag with a region (`nl-NL`), or what a language calls itself. */
export function languageByName(text: string): CodeName | undefined {
  const name = text.normalize('NFC').toLowerCase();
  const found = byName.get(name) ?? byName.get(tag.exec(name)?.[1] ?? '');
  return found === undefined ? undefined : { iri: base + found };
}

/** Registers of ISO 639 codes whose IRIs end in the code: the Library of Congress, and Lexvo. */
const registers =
  /^https?:\/\/(?:id\.loc\.gov\/vocabulary\/iso639-[12]|(?:www\.)?lexvo\.org\/id\/(?:iso639-[13]|code))\/([a-z]{2,3})$/i;

/** A language by its IRI in a register of ISO 639 codes: the same code, in the list that the profile asks for. */
export function languageByIri(iri: string): CodeName | undefined {
  const code = registers.exec(iri)?.[1];
  const found = code === undefined ? undefined : languageByName(code);
  return (
    found && { ...found, because: `"${code}" is the ISO 639 code of this entry of the list that the profile asks for` }
  );
}

import type { Phrases } from '@ds4sscc/policy';
import { Option } from 'commander';

/** The languages that decisions are said in. */
const names: Readonly<Record<string, 'english' | 'german' | 'french' | 'spanish' | 'dutch'>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  nl: 'dutch',
};

/** `--language` */
export function languageOption(): Option {
  return new Option('--language <tag>', 'language of the answer').choices(Object.keys(names)).default('en');
}

/** How decisions are said in a language. */
export async function phrasesOf(tag: string): Promise<Phrases> {
  const phrases = await import('@ds4sscc/policy/phrases');
  return phrases[names[tag] ?? 'english'];
}

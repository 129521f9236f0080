/** One text of a description to show: in the language asked for, else in English, else the first. */
export function textOf(texts: string | Readonly<Record<string, string>>, language = 'en'): string {
  if (typeof texts === 'string') return texts;
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
}

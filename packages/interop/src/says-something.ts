const placeholders: ReadonlySet<string> = new Set([
  'description',
  'empty',
  'fixme',
  'lorem ipsum',
  'na',
  'n/a',
  'not specified',
  'null',
  'placeholder',
  'string',
  'tba',
  'tbd',
  'test',
  'text',
  'todo',
  'undefined',
  'unknown',
  'unspecified',
  'xxx',
]);

/** Whether a text says anything: it has a letter or digit, and is none of the words that people write where nothing stands yet. */
export function saysSomething(text: string | undefined): text is string {
  if (text === undefined || !/[\p{L}\p{N}]/u.test(text)) return false;
  return !placeholders.has(
    text
      .trim()
      .toLowerCase()
      .replace(/[.…!]+$/, ''),
  );
}

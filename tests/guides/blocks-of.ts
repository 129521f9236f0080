import MarkdownIt from 'markdown-it';

/** A block of code of a page. */
export interface Block {
  readonly line: number;
  /** The language, such as `sh`; empty where none is given. */
  readonly language: string;
  /** What stands after the language: the file that the reader is to write. */
  readonly file: string;
  readonly text: string;
}

const parser = new MarkdownIt();

/** The blocks of a Markdown text, also those within lists. */
export function blocksOf(markdown: string): readonly Block[] {
  return parser.parse(markdown, {}).flatMap(({ type, info, content, map }) => {
    if (type !== 'fence' && type !== 'code_block') return [];
    const [language = '', file = ''] = info.trim().split(/\s+/);
    return [{ line: (map?.[0] ?? 0) + 1, language, file, text: content }];
  });
}

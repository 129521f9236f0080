/** Cuts the text of one document into pieces that can be read on their own. */
export interface TextCutter {
  /** How long the beginning is that later pieces need; `undefined` while that cannot be told, -1 where nothing can be cut. */
  takeHead(text: string, isEnd: boolean): number | undefined;
  /** The offset behind the last complete piece of a text that begins at a piece; 0 where there is none. */
  cut(text: string): number;
  /**
   * The piece that was cut last as a document: of the first one the text begins with the head, before all others something
   * stands on a line of its own.
   */
  document(piece: string, isFirst: boolean, isEnd: boolean): string;
  /** Takes note of what was read of that piece. */
  read(piece: string, prefixes: Readonly<Record<string, string>>): void;
  /** Where the text stands that the line before a piece repeats and that statements are placed at. */
  readonly headPlace?: { readonly line: number; readonly column: number };
  /** What makes of a JSON pointer within the piece that is read one within the whole text; it holds when others are cut. */
  pointers?(): (pointer: string) => string;
}

/** What could start markup in GitHub or GitLab Markdown, within a line or a table cell. */
const markup = /[\\`*_[\]<>&|~$^{}]|:(?=\/\/)|(?<=\bwww)\./gi;
/** Mentions and issue numbers: forges look for them in the finished page, so a character must come between. */
const reference = /(@)(?=\w)|([#!])(?=\d)/g;

/** Any text as plain words of one line of Markdown: markup becomes character references, nobody is mentioned. */
export function markdownText(text: string): string {
  return text
    .replace(reference, '$1$2\u200b')
    .replace(markup, (character) => `&#${character.charCodeAt(0)};`)
    .trim();
}

/** Any text in a fixed-width font. An HTML element, because a code span cannot hold every text. */
export function markdownCode(text: string): string {
  return `<code>${markdownText(text) || ' '}</code>`;
}

/** A table; cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

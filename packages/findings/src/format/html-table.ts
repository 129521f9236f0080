import { html, type Markup } from './markup.js';

/** A column: its heading, and what it holds. */
export interface Column {
  readonly name: string;
  readonly number?: boolean;
  /** Says enough without its name where rows become cards. */
  readonly unnamed?: boolean;
}

type Cell = string | Markup;

/**
 * A table; the first cell of each row is its heading. On a narrow screen each row becomes a card, which makes browsers
 * forget that it is a table: hence the roles, and the column names on the cells.
 */
export function htmlTable(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Markup {
  const cell = (content: Cell, index: number): Markup => {
    const { name = '', number = false, unnamed = false } = columns[index] ?? {};
    const style = html`class="${number ? 'number' : ''}"`;
    return index === 0
      ? html`<th scope="row" role="rowheader" ${style}>${content}</th>`
      : html`<td role="cell" data-column="${unnamed ? '' : name}" ${style}>${content}</td>`;
  };
  return html`<div class="table">
<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup">
<tr role="row">${columns.map(({ name, number }) => html`<th scope="col" role="columnheader" class="${number ? 'number' : ''}">${name}</th>`)}</tr>
</thead>
<tbody role="rowgroup">
${rows.map((row) => html`<tr role="row">${row.map(cell)}</tr>\n`)}</tbody>
</table>
</div>`;
}

import { type HtmlSection, html, htmlPage, Markup, visibleText } from '@ds4sscc/findings/format/html-page';
import type { DataSpace } from '../data-space.js';
import type { CanvasBox, CanvasSection } from './canvas-boxes.js';

/** A canvas as one page: a column for each question, a box for each field; what nobody wrote is marked as open. */
export function canvasHtml({ id, title, description }: DataSpace, sections: readonly CanvasSection[]): string {
  const boxes = sections.flatMap((one) => one.boxes);
  const open = boxes.filter(({ lines }) => lines.length === 0).length;
  const state =
    open === 0
      ? html`<p class="verdict good"><span aria-hidden="true">✔</span> <span><strong>All ${boxes.length} boxes are filled.</strong></span></p>`
      : html`<p class="verdict open"><span aria-hidden="true">?</span> <span><strong>${boxes.length - open} of ${boxes.length} boxes are filled.</strong> The others wait for somebody to write them into the description.</span></p>`;
  const summary: HtmlSection = {
    id: 'canvas',
    title: 'Canvas',
    body: html`${description !== undefined && html`<p>${visibleText(description)}</p>\n`}${state}
<div class="canvas">
${sections.map(column)}</div>`,
  };
  const name = visibleText(title);
  return htmlPage({
    title: `${name}: data cooperation canvas`,
    kicker: 'Data cooperation canvas',
    heading: name,
    by: `Made from the description of ${visibleText(id)}`,
    sections: [summary],
    style,
    footer: 'What is open is not filled in: nobody wrote it into the description.',
  });
}

function column({ section, boxes }: CanvasSection): Markup {
  return html`<div class="column"><h3 id="${section.toLowerCase()}">${section}</h3>
${boxes.map(box)}</div>
`;
}

function box({ name, lines }: CanvasBox): Markup {
  const body =
    lines.length === 0
      ? html`<p><span class="mark open"><span aria-hidden="true">?</span> open</span></p>`
      : html`<ul>${lines.map((line) => html`<li>${visibleText(line)}</li>`)}</ul>`;
  return html`<article class="${lines.length === 0 ? 'unfilled' : ''}"><h4>${name}</h4>${body}</article>
`;
}

const style = new Markup(`
.canvas{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem;margin-top:1.4rem}
.column h3{margin:0 0 .6rem;padding:.3rem .7rem;border-radius:.4rem;background:var(--raised)}
.canvas article{margin:0 0 .7rem;padding:.6rem .8rem}.canvas h4{margin:0 0 .2rem}
.canvas ul{margin:0;padding-left:1.1rem}.unfilled{border-style:dashed}
@media print{@page{size:A3 landscape}.canvas{grid-template-columns:repeat(4,1fr);gap:.5rem}}
`);

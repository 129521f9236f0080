import { html, type Markup } from './markup.js';

/** One part of a bar; the tone also decides the pattern, so that the parts differ without colour. */
export interface BarPart {
  readonly tone: 'bad' | 'warn' | 'note' | 'good' | 'open' | 'off';
  readonly count: number;
}

const width = 200;
const height = 14;

/** A stacked bar as inline SVG. The numbers stand beside it as text, so it is hidden from screen readers. */
export function htmlBar(parts: readonly BarPart[], whole: number): Markup {
  let left = 0;
  const pieces = parts
    .filter(({ count }) => count > 0)
    .map(({ tone, count }) => {
      const size = Math.max(4, (count / Math.max(1, whole)) * width);
      const x = left;
      left += size;
      return html`<rect class="fill ${tone}" x="${round(x)}" width="${round(size)}" height="${height}"/>${
        textures[tone] &&
        html`<rect fill="url(#${textures[tone]})" x="${round(x)}" width="${round(size)}" height="${height}"/>`
      }`;
    });
  const total = Math.max(width, left);
  return html`<svg class="bar" viewBox="0 0 ${round(total)} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${pieces}</svg>`;
}

const textures: Readonly<Partial<Record<BarPart['tone'], string>>> = { bad: 'lines', warn: 'dots', open: 'grid' };

/** The patterns, once for the page. */
export const barPatterns: Markup = html`<svg class="patterns" aria-hidden="true" focusable="false"><defs>
<pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ink" width="2" height="6"/></pattern>
<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="ink" cx="2" cy="2" r="1.3"/></pattern>
<pattern id="grid" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="ink" width="1" height="5"/><rect class="ink" width="5" height="1"/></pattern>
</defs></svg>`;

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

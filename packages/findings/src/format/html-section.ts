import type { Markup } from './markup.js';

/** A part of the page, with its place in the list of contents. */
export interface HtmlSection {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

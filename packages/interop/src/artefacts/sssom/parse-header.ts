import { parseDocument } from 'yaml';

/**
 * The value of the YAML in a header, or why it has none. It stands apart so that the library is loaded with the first header:
 * a bundler that splits code gives `await import('yaml')` itself no named exports, because the library is CommonJS.
 */
export function parseHeader(text: string): { readonly value?: unknown; readonly problem?: string } {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) return { problem: error.message };
  try {
    return { value: document.toJS({ maxAliasCount: 20 }) };
  } catch {
    return {};
  }
}

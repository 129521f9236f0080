import { nearestWord, type Report } from '@ds4sscc/findings';
import { UsageError } from './usage-error.js';

type Render = (report: Report) => string;

/** Every report format: what it is for, and its renderer, loaded when it is asked for. */
const formats: Readonly<Record<string, { readonly use: string; load(): Promise<Render> }>> = {
  text: { use: 'for the terminal', load: async () => (await import('@ds4sscc/findings/format/text')).toText },
  html: { use: 'one page for people', load: async () => (await import('@ds4sscc/findings/format/html')).toHtml },
  markdown: {
    use: 'for comments and summaries',
    load: async () => (await import('@ds4sscc/findings/format/markdown')).toMarkdown,
  },
  json: { use: 'everything, with a schema', load: async () => (await import('@ds4sscc/findings/format/json')).toJson },
  sarif: {
    use: 'SARIF 2.1.0, for code scanning',
    load: async () => (await import('@ds4sscc/findings/format/sarif')).toSarif,
  },
  junit: {
    use: 'JUnit XML, for CI servers',
    load: async () => (await import('@ds4sscc/findings/format/junit')).toJunit,
  },
  github: { use: 'GitHub annotations', load: async () => (await import('@ds4sscc/findings/format/github')).toGithub },
  gitlab: { use: 'GitLab code quality', load: async () => (await import('@ds4sscc/findings/format/gitlab')).toGitlab },
  earl: { use: 'W3C EARL, JSON-LD', load: async () => (await import('@ds4sscc/findings/format/earl')).toEarl },
  gitb: {
    use: 'Interoperability Test Bed report',
    load: async () => (await import('@ds4sscc/findings/format/gitb')).toGitb,
  },
};

/** Names of the formats with what each is for. */
export const formatList: readonly (readonly [name: string, use: string])[] = Object.entries(formats).map(
  ([name, { use }]) => [name, use],
);

/** One report that was asked for: a format, and a file or standard output. */
export interface Output {
  readonly format: string;
  /** `undefined` is standard output. */
  readonly file: string | undefined;
}

/**
 * Reads `format` or `format=file`.
 *
 * @throws {UsageError} for an unknown format.
 */
export function parseOutput(text: string): Output {
  const split = text.indexOf('=');
  const format = split < 0 ? text : text.slice(0, split);
  const file = split < 0 ? undefined : text.slice(split + 1);
  if (!Object.hasOwn(formats, format)) {
    const meant = nearestWord(format, Object.keys(formats));
    throw new UsageError(
      `unknown format "${format}"${meant ? `; did you mean "${meant}"?` : '.'} Known are ${Object.keys(formats).join(', ')}.`,
    );
  }
  if (file === '') throw new UsageError(`--output ${format}= needs a file name after the "="`);
  return { format, file };
}

/** The renderer of a format that {@link parseOutput} accepted. */
export async function loadFormat(format: string): Promise<Render> {
  const found = formats[format];
  if (!found) throw new UsageError(`unknown format "${format}"`);
  return found.load();
}

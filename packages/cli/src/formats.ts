import type { Report } from '@ds4sscc/findings';
import type { OutputKind } from './read-outputs.js';
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

/** What `--output` of a report takes. */
export const reportOutputs: OutputKind<string> = {
  formats: Object.keys(formats),
  noun: 'report',
  example: 'html=report.html',
};

/** The renderer of a format. */
export async function loadFormat(format: string): Promise<Render> {
  const found = formats[format];
  if (!found) throw new UsageError(`unknown format "${format}"`);
  return found.load();
}

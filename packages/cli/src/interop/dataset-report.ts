import type { Framework, FrameworkFacts } from '@ds4sscc/interop/frameworks';
import type { LegalReport } from '@ds4sscc/interop/legal';

/** What each dataset meets of a legal act, in all forms. */
export interface WrittenDatasetReport {
  readonly report: LegalReport;
  readonly text: string;
  readonly markdown: string;
  readonly csv: string;
}

/** The report of a framework that is about single datasets; `undefined` for others. */
export async function datasetReport(
  { id }: Framework,
  { datasets = [], ...facts }: FrameworkFacts,
): Promise<WrittenDatasetReport | undefined> {
  if (id !== 'data-act' && id !== 'hvd') return undefined;
  const { dataActReport, hvdReport, legalCsv, legalMarkdown, legalText } = await import('@ds4sscc/interop/legal');
  const report = (id === 'hvd' ? hvdReport : dataActReport)({ ...facts, datasets });
  return { report, text: `\n${legalText(report)}`, markdown: legalMarkdown(report), csv: legalCsv(report) };
}

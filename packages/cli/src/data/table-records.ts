import type { TableMapping } from '@ds4sscc/data-models/csv';
import type { Finding } from '@ds4sscc/findings';

/** The rows of a table as lines of JSON, each at the line that its row has in the table. */
export async function* tableRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: { readonly source: string; readonly mapping: TableMapping; readonly onFinding: (found: Finding) => void },
): AsyncGenerator<Uint8Array> {
  const { readTable } = await import('@ds4sscc/data-models/csv');
  const encoder = new TextEncoder();
  let at = 1;
  for await (const { entity, line } of readTable(chunks, options)) {
    yield encoder.encode('\n'.repeat(line - at) + JSON.stringify(entity));
    at = line;
  }
}

import { generateExamples, generateFaultyExamples } from '@ds4sscc/data-models/examples';
import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
import { offStreetParking } from '@ds4sscc/data-models/off-street-parking';
import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';

/**
 * Lines of a file in which there is something of everything: valid entities in all representations, faults of every kind,
 * what is told once per file, what is compared across it, lines that are blank, broken, or end in CR and LF.
 */
export function mixedLines(count: number): string[] {
  const lines: string[] = [];
  const kinds = [airQualityObserved, offStreetParking, trafficFlowObserved];
  for (const [seed, model] of kinds.entries()) {
    for (const representation of ['normalized', 'concise', 'key-values'] as const) {
      for (const entity of generateExamples(model, { representation, count, seed })) lines.push(JSON.stringify(entity));
      for (const { entity } of generateFaultyExamples(model, { representation, count: Math.ceil(count / 4), seed }))
        lines.push(JSON.stringify(entity));
    }
  }
  const others = [
    '{"id": "urn:ngsi-ld:Strange:1", "type": "Strange", "name": {"type": "Property", "value": "é𝄞"}}',
    '{"id": "urn:ngsi-ld:Strange:2", "type": "Strange"}\r',
    '{"id": "urn:ngsi-ld:Stranger:1", "type": "OffStreetParkin"}',
    '  ',
    '',
    '{"id": "urn:ngsi-ld:Broken:1", "type": ',
    '{"id": "urn:ngsi-ld:Twice:1", "id": "urn:ngsi-ld:Twice:2", "type": "Twice"}',
    '[1, 2]',
    'tru',
    `{"id": "urn:ngsi-ld:Long:1", "type": "Long", "name": "${'long é '.repeat(300)}"}`,
  ];
  // Spread by a fixed rule, so that pieces cut anywhere hold some of all.
  const spread: string[] = [];
  for (const [index, line] of lines.entries()) {
    spread[(index * 7919) % lines.length] = line;
  }
  return spread.flatMap((line, index) => (index % 9 === 4 ? [line, others[(index / 9) | 0] ?? line] : [line]));
}

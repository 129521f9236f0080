// The faults of two-cities-broken in the generated files: number of the record, counted from 1, to what goes wrong with it.
// What each has to be found as stands in two-cities-broken/faults.json.

/** Changes to entities of air-quality.ndjson. */
export const airQualityFaults = {
  515: { entity: (entity) => void (entity.id = 'Weir 2026-03-01 21h') },
  1202: { entity: (entity) => void (entity.dateObserved.value = '2026-02-31T02:00:00Z') },
  3410: { entity: (entity) => void delete entity.location },
  5847: { entity: (entity) => void (entity.no2.value = '31,2') },
  8064: { entity: (entity) => void (entity.pm10.value = -999) },
  11_223: { entity: (entity) => void (entity.temperature.unitCode = '°C') },
  13_600: { entity: (entity) => void (entity.o3.observedAt = '2026-03-24T15:00:00+01:00') },
  // The night in which summer time begins: the export writes one hour twice.
  16_191: { entity: (entity) => void (entity.id = entity.id.replace('T02', 'T01')) },
};

/** Changes to lines of traffic-flow.ndjson.gz. */
export const trafficFlowFaults = {
  2345: { line: (line) => line.slice(0, 200) },
  4713: { line: (line) => Buffer.from(line, 'latin1') },
};

/** The entities as lines of NDJSON, with the faults planted. */
export function* plant(entities, faults) {
  let record = 0;
  for (const entity of entities) {
    record += 1;
    const fault = faults[record];
    fault?.entity?.(entity);
    const line = JSON.stringify(entity);
    yield Buffer.concat([Buffer.from(fault?.line?.(line) ?? line), lineEnd]);
  }
}

const lineEnd = Buffer.from('\n');

import { localName } from '@ds4sscc/linked-data/local-name';
/** What data is to a model. */
export type Stage = 'raw' | 'transformed' | 'model input' | 'model output';

/** Last parts of the IRIs of types, without hyphens. There is no code list of the EU for this. */
const words: ReadonlyMap<string, Stage> = new Map([
  ...['raw', 'rawdata', 'observed', 'observation', 'measurement'].map((word) => [word, 'raw'] as const),
  ...['transformed', 'transformeddata', 'processed', 'processeddata', 'derived', 'deriveddata', 'cleaned'].map(
    (word) => [word, 'transformed'] as const,
  ),
  ...['modelinput', 'modelinputdata', 'simulationinput', 'trainingdata'].map((word) => [word, 'model input'] as const),
  ...['modeloutput', 'modeloutputdata', 'simulationoutput', 'simulationresult', 'prediction', 'forecast'].map(
    (word) => [word, 'model output'] as const,
  ),
]);

/** The stages that types of a dataset (`dct:type`) name, each once. */
export function dataStages(types: readonly string[] = []): readonly Stage[] {
  const stages = types.flatMap((type) => {
    const word = localName(type);
    return words.get(word.toLowerCase().replaceAll(/[-_]/g, '')) ?? [];
  });
  return [...new Set(stages)];
}

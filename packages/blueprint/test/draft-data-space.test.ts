// What "ds4sscc init" writes: a first check of it is green, and nothing that it made up is passed off as true.
import {
  checkDataSpace,
  createDataSpace,
  draftDataSpace,
  parseDataSpace,
  parseYaml,
  textSource,
} from '@ds4sscc/blueprint';
import { expect, it } from 'vitest';

const parking =
  '[{"id": "urn:ngsi-ld:OffStreetParking:1", "type": "OffStreetParking", "name": "North", "category": ["public"], "location": {"type": "Point", "coordinates": [4.3, 52.1]}}]';
const green =
  '{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "urn:park:1", "geometry": {"type": "Point", "coordinates": [4.3, 52.1]}, "properties": {"name": "Park"}}]}';
const folders = [
  ['an empty folder', []],
  ['a folder with entities', [textSource('data/parking.json', parking)]],
  [
    'a folder with entities and features',
    [textSource('parking.json', parking), textSource('a b/green.geojson', green)],
  ],
] as const;

it.each(folders)('the draft of %s checks without an error or a warning', async (_, sources) => {
  const { yaml } = await draftDataSpace(sources, '.');
  const report = await checkDataSpace({ sources: [...sources, textSource('dataspace.yaml', yaml)] });
  const serious = report.findings.filter(({ level }) => level !== 'info');
  expect(serious.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

it.each(folders)('the draft of %s has each value that was made up listed as a placeholder', async (_, sources) => {
  const { yaml, dataSpace } = await draftDataSpace(sources, '.');
  const report = await checkDataSpace({ sources: [...sources, textSource('dataspace.yaml', yaml)] });
  const listed = report.findings
    .filter(({ rule }) => rule === 'dataspace/placeholder-left')
    .map(({ value }) => value as string);
  const madeUp = [dataSpace.id, dataSpace.title, ...dataSpace.participants.flatMap(({ id, name }) => [id, name])];
  const datasets = dataSpace.datasets.map(({ id }) => id);
  expect(listed).toEqual(expect.arrayContaining([...madeUp, ...datasets, 'https://city.example.org/partner']));
});

it.each(folders)('the draft of %s is the same as YAML, and gives the data to nobody', async (_, sources) => {
  const { yaml, dataSpace } = await draftDataSpace(sources, '.');
  const read = parseDataSpace(parseYaml(yaml, 'dataspace.yaml')).dataSpace;
  expect(read).toEqual(dataSpace);
  expect(yaml).not.toMatch(/[&*]a\d/);
  const { decide } = await createDataSpace(dataSpace);
  for (const { id } of dataSpace.datasets)
    for (const assignee of ['https://anybody.example/', dataSpace.participants[0]?.id ?? ''])
      expect(decide({ action: 'use', target: id, assignee }).decision).toBe('deny');
});

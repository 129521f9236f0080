/** What stops at a station or stop, in the words of GTFS. */
export const stationTypes = [
  'aerialLift',
  'bus',
  'cableTram',
  'ferry',
  'funicular',
  'monorail',
  'rail',
  'subway',
  'trolleybus',
  'tram',
] as const;

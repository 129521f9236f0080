/** The word lists of weather models. */

/** Dangers that a weather alert may warn of. */
export const weatherDangers = [
  'avalanches',
  'coastalEvent',
  'coldWave',
  'flood',
  'fog',
  'forestFire',
  'heatWave',
  'highTemperature',
  'hurricane',
  'ice',
  'lowTemperature',
  'rainfall',
  'rain_flood',
  'snow',
  'snow_ice',
  'thunderstorms',
  'tornado',
  'tropicalCyclone',
  'tsunami',
  'wind',
] as const;

export const visibilities = ['veryPoor', 'poor', 'moderate', 'good', 'veryGood', 'excellent'] as const;

export const pressureTendencies = ['falling', 'raising', 'steady'] as const;

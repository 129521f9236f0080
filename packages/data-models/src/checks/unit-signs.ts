/** Signs that people write for units, with their codes (UN/CEFACT Recommendation 20, annex II). Numbers follow letters, as in "m3". */
const signs: ReadonlyMap<string, string> = new Map([
  ['%', 'P1'],
  ['°', 'DD'],
  ['°C', 'CEL'],
  ['°F', 'FAH'],
  ['K', 'KEL'],
  ['mm', 'MMT'],
  ['cm', 'CMT'],
  ['m', 'MTR'],
  ['km', 'KMT'],
  ['m2', 'MTK'],
  ['ha', 'HAR'],
  ['km2', 'KMK'],
  ['l', 'LTR'],
  ['L', 'LTR'],
  ['m3', 'MTQ'],
  ['s', 'SEC'],
  ['min', 'MIN'],
  ['h', 'HUR'],
  ['d', 'DAY'],
  ['m/s', 'MTS'],
  ['km/h', 'KMH'],
  ['kg', 'KGM'],
  ['t', 'TNE'],
  ['Pa', 'PAL'],
  ['hPa', 'A97'],
  ['kPa', 'KPA'],
  ['mbar', 'MBR'],
  ['W', 'WTT'],
  ['kW', 'KWT'],
  ['Wh', 'WHR'],
  ['kWh', 'KWH'],
  ['V', 'VLT'],
  ['A', 'AMP'],
  ['Hz', 'HTZ'],
  ['lx', 'LUX'],
  ['dB', '2N'],
  ['W/m2', 'D54'],
  ['ppm', '59'],
  ['ppb', '61'],
  ['µg/m3', 'GQ'],
  ['mg/m3', 'GP'],
  ['mg/l', 'M1'],
  ['mg/L', 'M1'],
]);

/** The code among `units` that a text stands for: a usual sign, or a code in small letters. */
export function unitOfSign(text: string, units: readonly string[]): string | undefined {
  const plain = text
    .replace(/[\s^]/g, '')
    .replaceAll('²', '2')
    .replaceAll('³', '3')
    .replaceAll('º', '°')
    // The Greek letter in place of the sign, and the letter that a keyboard has.
    .replaceAll('μ', 'µ')
    .replace(/^ug/, 'µg');
  const code = signs.get(plain) ?? plain.toUpperCase();
  return units.includes(code) ? code : undefined;
}

/** UN/CEFACT codes (Recommendation 20) by what they measure. The first of each list is what a value without `unitCode` is in. */
type Units = readonly string[];

/** Metre; centimetre, millimetre, kilometre. */
export const metres: Units = ['MTR', 'CMT', 'MMT', 'KMT'];
/** Centimetre; millimetre, metre. */
export const centimetres: Units = ['CMT', 'MMT', 'MTR'];
/** Square metre; hectare, square kilometre. */
export const squareMetres: Units = ['MTK', 'HAR', 'KMK'];
/** Cubic metre; litre. */
export const cubicMetres: Units = ['MTQ', 'LTR'];
/** Second; minute. */
export const seconds: Units = ['SEC', 'MIN'];
/** Degree of an angle; radian. */
export const degrees: Units = ['DD', 'C81'];
/** Metre per second; kilometre per hour, knot. */
export const metresPerSecond: Units = ['MTS', 'KMH', 'KNT'];
/** Degree Celsius; kelvin, degree Fahrenheit. */
export const celsius: Units = ['CEL', 'KEL', 'FAH'];
/** Hectopascal; pascal, kilopascal, millibar. */
export const hectopascals: Units = ['A97', 'PAL', 'KPA', 'MBR'];
/** Watt per square metre; kilowatt per square metre. */
export const wattsPerSquareMetre: Units = ['D54', 'N78'];
/** Kilowatt per square metre; watt per square metre. */
export const kilowattsPerSquareMetre: Units = ['N78', 'D54'];
/** Lux. */
export const lux: Units = ['LUX'];
/** Decibel. */
export const decibels: Units = ['2N'];
/** Siemens per metre; millisiemens and microsiemens per centimetre. */
export const siemensPerMetre: Units = ['D10', 'H61', 'G42'];
/** Milligram per litre; microgram per litre, gram per cubic metre. */
export const milligramsPerLitre: Units = ['M1', 'H29', 'A93'];

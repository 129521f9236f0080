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
/** Watt per square metre. */
export const wattsPerSquareMetre: Units = ['D54'];
/** Lux. */
export const lux: Units = ['LUX'];
/** Decibel. */
export const decibels: Units = ['2N'];
/** Siemens per metre; millisiemens and microsiemens per centimetre. */
export const siemensPerMetre: Units = ['D10', 'H61', 'G42'];
/** Milligram per litre; microgram per litre, gram per cubic metre. */
export const milligramsPerLitre: Units = ['M1', 'H29', 'A93'];
/** Kilometre; metre. */
export const kilometres: Units = ['KMT', 'MTR'];
/** Kilometre or mile, whichever the instrument shows. */
export const odometers: Units = ['KMT', 'SMI'];
/** Kilometre per hour; metre per second, mile per hour, knot. */
export const kilometresPerHour: Units = ['KMH', 'MTS', 'HM', 'KNT'];
/** Kilogram; tonne. */
export const kilograms: Units = ['KGM', 'TNE'];
/** Litre. */
export const litres: Units = ['LTR'];
/** Day. */
export const days: Units = ['DAY'];
/** Hertz. */
export const hertz: Units = ['HTZ'];
/** Ampere; milliampere. */
export const amperes: Units = ['AMP', '4K'];
/** Volt; kilovolt. */
export const volts: Units = ['VLT', 'KVT'];
/** Kilowatt; watt. */
export const kilowatts: Units = ['KWT', 'WTT'];
/** Kilovar. */
export const kilovars: Units = ['KVR'];
/** Kilowatt hour; watt hour. */
export const kilowattHours: Units = ['KWH', 'WHR'];
/** Kilovar hour. */
export const kilovarHours: Units = ['K3'];

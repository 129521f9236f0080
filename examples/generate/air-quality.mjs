import { createRandom } from './random.mjs';
import { round } from './round.mjs';
import { stations } from './stations.mjs';

const firstHour = Date.UTC(2026, 2, 1);
const hours = 35 * 24;
const context = [
  'https://raw.githubusercontent.com/smart-data-models/dataModel.Environment/master/context.jsonld',
  'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld',
];
const providers = { riverton: 'Municipality of Riverton', havenburg: 'Municipality of Havenburg' };

/** Hourly observations of five weeks at every station, as normalized NGSI-LD: 20,160 entities, hour by hour. */
export function* airQuality() {
  const random = createRandom(20_260_301);
  const weather = { wind: 3.5, warmth: 0, background: 9 };
  for (let hour = 0; hour < hours; hour += 1) {
    const time = new Date(firstHour + hour * 3_600_000);
    const at = `${time.toISOString().slice(0, 19)}Z`;
    drift(weather, random);
    for (const station of stations) yield observation(station, at, measure(station, time, weather, random));
  }
}

/** Weather changes slowly and is the same for both cities. */
function drift(weather, random) {
  weather.wind = Math.max(0.3, weather.wind * 0.97 + 0.105 + (random() - 0.5) * 0.9);
  weather.warmth = weather.warmth * 0.985 + (random() - 0.5) * 0.7;
  weather.background = Math.max(3, weather.background * 0.98 + 0.18 + (random() - 0.5) * 1.4);
}

function measure({ near }, time, { wind, warmth, background }, random) {
  const clock = time.getUTCHours() + 1;
  const weekend = time.getUTCDay() % 6 === 0;
  const rush = weekend
    ? 0.45 * peak(clock, 14, 5)
    : peak(clock, 8, 1.6) + 0.9 * peak(clock, 17.5, 2.2) + 0.35 * peak(clock, 13, 4);
  const fires = peak(clock, 20.5, 3) + 0.4 * peak(clock, 7, 2);
  const calm = 1.9 / (0.7 + wind * 0.45);
  const noise = (share) => 1 + (random() - 0.5) * share;
  const sun = peak(clock, 14, 3.6);
  const no2 = (7 + near.traffic * (11 + 38 * rush) + near.industry * 7) * calm * noise(0.3);
  const pm25 =
    (background + near.heating * 11 * fires + near.traffic * 3 * rush + near.industry * 3) *
    (0.5 + calm * 0.5) *
    noise(0.25);
  const temperature = 6.5 + warmth + (time.getTime() - firstHour) / 86_400_000 / 8 + 4.5 * sun - 1.2 + (random() - 0.5);
  return {
    no2: round(no2, 1),
    o3: round((48 + 38 * sun - no2 * 0.55) * noise(0.12), 1),
    pm10: round(pm25 * 1.45 + near.industry * 6 + near.traffic * 4 * rush, 1),
    pm25: round(pm25, 1),
    co: round(0.18 + near.traffic * 0.25 * rush * calm + near.heating * 0.08 * fires, 2),
    temperature: Number(temperature.toFixed(1)),
    relativeHumidity: round(Math.min(0.99, 0.82 - 0.22 * sun + (random() - 0.5) * 0.1), 2),
    windSpeed: round(wind * noise(0.5), 1),
  };
}

/** A bump around an hour of the day, as high as 1. */
function peak(clock, middle, width) {
  const distance = Math.min(Math.abs(clock - middle), 24 - Math.abs(clock - middle));
  return Math.exp(-(distance * distance) / (2 * width * width));
}

const units = { no2: 'GQ', o3: 'GQ', pm10: 'GQ', pm25: 'GQ', co: 'GP', temperature: 'CEL', windSpeed: 'MTS' };
const levels = ['good', 'fair', 'moderate', 'poor', 'very poor', 'extremely poor'];
/** Upper bounds of the first five levels of the European Air Quality Index, in microgram per cubic metre. */
const bounds = {
  no2: [40, 90, 120, 230, 340],
  o3: [50, 100, 130, 240, 380],
  pm10: [20, 40, 50, 100, 150],
  pm25: [10, 20, 25, 50, 75],
};

function observation(station, at, values) {
  const level = Math.max(
    ...Object.entries(bounds).map(([name, steps]) => steps.filter((step) => values[name] > step).length),
  );
  const measured = Object.entries(values).map(([name, value]) => [
    name,
    { ...property(value), ...(units[name] && { unitCode: units[name] }), observedAt: at },
  ]);
  return {
    id: `urn:ngsi-ld:AirQualityObserved:${station.city}:${station.slug}:${at.slice(0, 13)}`,
    type: 'AirQualityObserved',
    name: property(station.name),
    dataProvider: property(providers[station.city]),
    dateObserved: property(at),
    location: { type: 'GeoProperty', value: { type: 'Point', coordinates: station.coordinates } },
    typeofLocation: property('outdoor'),
    refDevice: { type: 'Relationship', object: station.device },
    ...Object.fromEntries(measured),
    airQualityIndex: property(level + 1),
    airQualityLevel: property(levels[level]),
    '@context': context,
  };
}

function property(value) {
  return { type: 'Property', value };
}

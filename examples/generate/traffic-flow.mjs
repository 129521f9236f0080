import { createRandom } from './random.mjs';
import { round } from './round.mjs';

const firstDay = Date.UTC(2026, 2, 23);
const step = 1_800_000;
const steps = 7 * 48;
const context = [
  'https://raw.githubusercontent.com/smart-data-models/dataModel.Transportation/master/context.jsonld',
  'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld',
];

/** Sensors on street lights: city, road, longitude, latitude, vehicles in the busiest half hour, speed limit. */
const sensors = [
  ['riverton', 'Bridge Street', 6.9129, 52.3744, 620, 50],
  ['riverton', 'Station Square', 6.9184, 52.377, 480, 30],
  ['riverton', 'Ring Road North', 6.9066, 52.3896, 1180, 70],
  ['riverton', 'Ring Road South', 6.9151, 52.3579, 1240, 70],
  ['riverton', 'Mill Lane', 6.9262, 52.3651, 190, 30],
  ['riverton', 'Foundry Road', 6.9409, 52.3691, 540, 50],
  ['riverton', 'Airfield Road', 6.8655, 52.388, 310, 70],
  ['riverton', 'Weir Street', 6.9299, 52.3811, 260, 50],
  ['riverton', 'Havenburg Road', 6.9488, 52.3842, 890, 70],
  ['riverton', 'Garden Avenue', 6.8914, 52.3792, 150, 30],
  ['havenburg', 'Rivertoner Allee', 7.0102, 52.4136, 940, 50],
  ['havenburg', 'Bahnhofstraße', 7.0641, 52.4263, 560, 30],
  ['havenburg', 'Hafenstraße', 7.0806, 52.4191, 720, 50],
  ['havenburg', 'Klinikweg', 7.0409, 52.4299, 230, 30],
  ['havenburg', 'Campusring', 7.0334, 52.4058, 340, 50],
  ['havenburg', 'Deichstraße', 7.1051, 52.4391, 120, 50],
  ['havenburg', 'Kaistraße', 7.0929, 52.4156, 610, 50],
  ['havenburg', 'Nordring', 7.0597, 52.4371, 830, 70],
  ['havenburg', 'Theaterplatz', 7.0532, 52.4178, 280, 30],
  ['havenburg', 'Autobahnzubringer', 7.0117, 52.4109, 1420, 100],
].map(([city, road, longitude, latitude, busiest, limit], index) => ({
  city,
  road,
  coordinates: [longitude, latitude],
  busiest,
  limit,
  name: `${city}:light-${String(index + 1).padStart(3, '0')}`,
}));

/** Half-hourly observations of one week at every sensor, as NGSI-LD key-values: 6,720 entities. */
export function* trafficFlow() {
  const random = createRandom(20_260_323);
  for (let index = 0; index < steps; index += 1) {
    const from = new Date(firstDay + index * step);
    for (const sensor of sensors) yield observation(sensor, from, random);
  }
}

function observation({ city, road, coordinates, busiest, limit, name }, from, random) {
  const load = Math.min(1, share(from) * (0.85 + random() * 0.3));
  const intensity = Math.round(busiest * load);
  const congested = load > 0.92;
  const speed = limit * (congested ? 0.35 : 1 - 0.45 * load ** 2) * (0.94 + random() * 0.12);
  const [start, end] = [from, new Date(from.getTime() + step)].map((time) => `${time.toISOString().slice(0, 19)}Z`);
  return {
    id: `urn:ngsi-ld:TrafficFlowObserved:${name}:${start.slice(0, 16)}`,
    type: 'TrafficFlowObserved',
    name: road,
    dataProvider: 'Delta Energy and Water',
    areaServed: city,
    dateObserved: `${start}/${end}`,
    dateObservedFrom: start,
    dateObservedTo: end,
    location: { type: 'Point', coordinates },
    refRoadSegment: `urn:ngsi-ld:RoadSegment:${name}`,
    laneId: 1,
    laneDirection: 'forward',
    intensity,
    occupancy: round((intensity * 4.5) / Math.max(5, speed) / 500, 3),
    averageVehicleSpeed: round(speed, 1),
    averageHeadwayTime: round(1800 / Math.max(1, intensity), 1),
    congested,
    '@context': context,
  };
}

/** Share of the busiest half hour: two peaks on working days, one flat one at the weekend, little at night. */
function share(time) {
  const clock = time.getUTCHours() + time.getUTCMinutes() / 60 + 1;
  const bump = (middle, width) => Math.exp(-((clock - middle) ** 2) / (2 * width * width));
  const weekend = time.getUTCDay() % 6 === 0;
  return weekend ? 0.04 + 0.55 * bump(15, 4) : 0.04 + 0.75 * bump(8, 1.1) + 0.8 * bump(17.3, 1.5) + 0.4 * bump(13, 3.2);
}

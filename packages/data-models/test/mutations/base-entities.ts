/** Valid entities, written by hand: the values of their attributes, apart from any representation. */
import type { AttributeKind } from '@ds4sscc/data-models';

/** One attribute, before it is written in a representation. */
export interface BaseAttribute {
  readonly kind: AttributeKind;
  readonly value: unknown;
  readonly unitCode?: string;
}

/** One entity, before it is written in a representation. */
export interface BaseEntity {
  readonly id: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, BaseAttribute>>;
}

const property = (value: unknown, unitCode?: string): BaseAttribute => ({
  kind: 'Property',
  value,
  ...(unitCode !== undefined && { unitCode }),
});
const place = (type: string, coordinates: unknown): BaseAttribute => ({
  kind: 'GeoProperty',
  value: { type, coordinates },
});
const relationship = (value: unknown): BaseAttribute => ({ kind: 'Relationship', value });

/** The square that a car park covers, counterclockwise, and a hole in it, clockwise (RFC 7946, section 3.1.6). */
const square = [
  [5.47, 51.44],
  [5.48, 51.44],
  [5.48, 51.45],
  [5.47, 51.45],
  [5.47, 51.44],
];
const hole = [
  [5.472, 51.442],
  [5.472, 51.444],
  [5.474, 51.444],
  [5.474, 51.442],
  [5.472, 51.442],
];

export const airQuality: BaseEntity = {
  id: 'urn:ngsi-ld:AirQualityObserved:park',
  type: 'AirQualityObserved',
  attributes: {
    dateObserved: property('2026-03-01T08:00:00Z'),
    location: place('Point', [5.47, 51.44]),
    address: property({ addressLocality: 'Eindhoven', addressCountry: 'NL' }),
    airQualityIndex: property(42),
    airQualityLevel: property('good'),
    reliability: property(0.9),
    typeofLocation: property('outdoor'),
    no2: property(21.5, 'GQ'),
    pm10: property(18, 'GQ'),
    temperature: property(12.2, 'CEL'),
    windDirection: property(90),
    owner: property(['urn:ngsi-ld:Organisation:city']),
    seeAlso: property(['https://example.org/air']),
    refDevice: relationship('urn:ngsi-ld:Device:park-1'),
  },
};

export const parking: BaseEntity = {
  id: 'urn:ngsi-ld:OffStreetParking:station',
  type: 'OffStreetParking',
  attributes: {
    name: property('Station'),
    location: place('Polygon', [square, hole]),
    category: property(['public', 'feeCharged']),
    requiredPermit: property([]),
    totalSpotNumber: property(150),
    availableSpotNumber: property(30),
    occupancy: property(0.8),
    observationDateTime: property('2026-03-01T08:00:00+01:00'),
    images: property(['https://example.org/station.jpg', 'https://example.org/exit.jpg']),
    maximumAllowedHeight: property(2.1, 'MTR'),
    fourWheelerSlots: property({ availableSlotNumber: 30, totalSlotNumber: 150 }),
    contactPoint: property({ telephone: '+31 40 000 0000' }),
    refParkingSpot: relationship('urn:ngsi-ld:ParkingSpot:1'),
  },
};

export const trafficFlow: BaseEntity = {
  id: 'urn:ngsi-ld:TrafficFlowObserved:ring-1',
  type: 'TrafficFlowObserved',
  attributes: {
    dateObserved: property('2026-03-01T08:00:00Z/2026-03-01T08:05:00Z'),
    dateObservedFrom: property('2026-03-01T08:00:00Z'),
    dateObservedTo: property('2026-03-01T08:05:00Z'),
    location: place('LineString', [
      [5.47, 51.44],
      [5.48, 51.45],
    ]),
    laneId: property(1),
    laneDirection: property('forward'),
    reversedLane: property(false),
    congested: property(true),
    intensity: property(197),
    occupancy: property(0.76),
    averageVehicleSpeed: property(52.6, 'KMH'),
    vehicleType: property('lorry'),
    refRoadSegment: relationship('urn:ngsi-ld:RoadSegment:ring-1'),
  },
};

export const pointOfInterest: BaseEntity = {
  id: 'urn:ngsi-ld:PointOfInterest:museum',
  type: 'PointOfInterest',
  attributes: {
    name: property('Museum'),
    description: property('Paintings of the town.'),
    location: place('MultiPoint', [
      [5.47, 51.44],
      [5.48, 51.45],
    ]),
    category: property(['museum']),
    image: property('https://example.org/museum.jpg'),
    contactPoint: property({ name: 'Desk', url: 'https://example.org/museum', availableLanguage: ['nl', 'en'] }),
    openingHoursSpecification: property([
      { dayOfWeek: 'Monday', opens: '09:00:00Z', closes: '17:00:00Z', validFrom: '2026-01-01' },
      { dayOfWeek: 'Tuesday', opens: '09:00:00Z', closes: '17:00:00Z', validThrough: '2026-12-31T00:00:00Z' },
    ]),
    refSeeAlso: property(['urn:ngsi-ld:Museum:1', 'urn:ngsi-ld:Museum:2']),
  },
};

export const weather: BaseEntity = {
  id: 'urn:ngsi-ld:WeatherObserved:roof',
  type: 'WeatherObserved',
  attributes: {
    dateObserved: property('2026-03-01T08:00:00Z'),
    location: place('Point', [5.47, 51.44]),
    temperature: property(12.2, 'CEL'),
    relativeHumidity: property(0.6),
    pressureTendency: property('falling'),
    visibility: property(10000),
    windDirection: property(270),
    snowHeight: property(0),
  },
};

export const streetlight: BaseEntity = {
  id: 'urn:ngsi-ld:Streetlight:7',
  type: 'Streetlight',
  attributes: {
    location: place('Point', [5.47, 51.44]),
    status: property('ok'),
    powerState: property('on'),
    illuminanceLevel: property(0.9),
    lanternHeight: property(6, 'MTR'),
    dateLastSwitchingOn: property('2026-03-01T18:00:00Z'),
    deviceInfo: property({ deviceName: 'L7', deviceModel: { brandName: 'Lux' } }),
    refStreetlightGroup: relationship('urn:ngsi-ld:StreetlightGroup:2'),
    refDevice: relationship(['urn:ngsi-ld:Device:7', 'urn:ngsi-ld:Device:8']),
  },
};

export const busLine: BaseEntity = {
  id: 'urn:ngsi-ld:BusLine:7',
  type: 'BusLine',
  attributes: {
    number: property(7),
    depot: place('Point', [5.47, 51.44]),
    operator: relationship('urn:ngsi-ld:Organisation:city'),
    name: { kind: 'LanguageProperty', value: { nl: 'Lijn 7', en: ['Line 7', 'Seven'] } },
    traction: { kind: 'VocabProperty', value: 'bus' },
    extra: { kind: 'JsonProperty', value: { version: 2 } },
    headways: { kind: 'ListProperty', value: [10, 20] },
    stops: { kind: 'ListRelationship', value: ['urn:ngsi-ld:Stop:1', 'urn:ngsi-ld:Stop:2'] },
  },
};

export const bench: BaseEntity = {
  id: 'urn:ngsi-ld:Bench:3',
  type: 'Bench',
  attributes: {
    seats: property(4),
    inShade: property(true),
    materials: property(['oak', 'steel']),
    size: property({ height: 45 }),
    weight: property(62.5),
    painted: property('2025-05-01T00:00:00Z'),
    bought: property('2020-02-29'),
    contact: property('parks@example.org'),
    code: property('BENCH-3'),
    plate: property({ text: 'In memory' }),
  },
};

export const baseEntities: readonly BaseEntity[] = [
  airQuality,
  parking,
  trafficFlow,
  pointOfInterest,
  weather,
  streetlight,
  busLine,
  bench,
];

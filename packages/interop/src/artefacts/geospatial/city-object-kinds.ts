/** Types of city objects (CityJSON 2.0.1, section 2); those of the second level are part of another one. */
export const cityObjectKinds: ReadonlyMap<string, 'first' | 'second'> = new Map([
  ...[
    'Bridge',
    'Building',
    'CityFurniture',
    'CityObjectGroup',
    'GenericCityObject',
    'LandUse',
    'OtherConstruction',
    'PlantCover',
    'SolitaryVegetationObject',
    'TINRelief',
    'Railway',
    'Road',
    'TransportSquare',
    'Tunnel',
    'WaterBody',
    'Waterway',
  ].map((name) => [name, 'first'] as const),
  ...[
    'BridgePart',
    'BridgeInstallation',
    'BridgeConstructiveElement',
    'BridgeRoom',
    'BridgeFurniture',
    'BuildingPart',
    'BuildingInstallation',
    'BuildingConstructiveElement',
    'BuildingFurniture',
    'BuildingStorey',
    'BuildingRoom',
    'BuildingUnit',
    'TunnelPart',
    'TunnelInstallation',
    'TunnelConstructiveElement',
    'TunnelHollowSpace',
    'TunnelFurniture',
  ].map((name) => [name, 'second'] as const),
]);

/** Extensions name their types with a plus in front. */
export function isExtensionKind(type: unknown): boolean {
  return typeof type === 'string' && type.startsWith('+') && type.length > 1;
}

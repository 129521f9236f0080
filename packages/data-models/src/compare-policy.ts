/**
 * Whether the entities of a file are compared with each other: `entities` finds identifiers that come twice, relationships to
 * entities that are not there, times that go backwards, and units that change; with `nothing`, each entity is judged alone.
 */
export type ComparePolicy = 'entities' | 'nothing';

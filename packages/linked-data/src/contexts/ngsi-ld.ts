/** A version of the NGSI-LD core context. 1.9 has the terms of 1.8. */
export type NgsiLdVersion = '1.6' | '1.7' | '1.8' | '1.9';

/** How the values of a term are read. */
type Reading = 'text' | 'instant' | 'node' | 'name' | 'json' | 'list' | 'set' | 'languages' | 'index';

const ngsiLd = 'https://uri.etsi.org/ngsi-ld/';
const geojson = 'https://purl.org/geojson/vocab#';
const fallback = `${ngsiLd}default-context/`;

const readings: Readonly<Record<Reading, Readonly<Record<string, string>>>> = {
  text: {},
  instant: { '@type': `${ngsiLd}DateTime` },
  node: { '@type': '@id' },
  name: { '@type': '@vocab' },
  json: { '@type': '@json' },
  list: { '@container': '@list' },
  set: { '@container': '@set' },
  languages: { '@container': '@language' },
  index: { '@container': '@index' },
};

/**
 * A core context of NGSI-LD, made from its terms: they mean what they mean in the context that ETSI publishes, slips of the
 * pen included (`attributeCount` and `attributeDetails` are terms of the default vocabulary in all versions but 1.7), since
 * every other program reads them so.
 */
export function ngsiLdContext(version: NgsiLdVersion): { readonly '@context': Readonly<Record<string, unknown>> } {
  const context: Record<string, unknown> = { 'ngsi-ld': ngsiLd, geojson, id: '@id', type: '@type', '@vocab': fallback };
  const isNew = version === '1.8' || version === '1.9';
  if (isNew) Object.assign(context, { '@version': 1.1, '@protected': true });
  for (const [since, groups] of Object.entries(terms)) {
    if (since > version) continue;
    for (const [reading, words] of Object.entries(groups)) {
      for (const word of words) {
        const [term = '', name = term] = word.split(' ');
        const definition = { '@id': expand(name), ...readings[reading as Reading] };
        context[term] = reading === 'text' ? definition['@id'] : definition;
      }
    }
  }
  if (version === '1.7') context['VocabularyProperty'] = `${ngsiLd}VocabularyProperty`;
  for (const term of ['attributeCount', 'attributeDetails'])
    context[term] = (version === '1.7' ? ngsiLd : fallback) + term;
  return { '@context': context };
}

function expand(name: string): string {
  if (name.startsWith('http')) return name;
  return name.startsWith('geojson:') ? geojson + name.slice('geojson:'.length) : ngsiLd + name;
}

/** Terms by the version that brought them and by how their values are read; with the name in the vocabulary where it is another. */
const terms: Readonly<Record<string, Readonly<Partial<Record<Reading, readonly string[]>>>>> = {
  '1.6': {
    text: [
      'Attribute',
      'AttributeList',
      'ContextSourceNotification',
      'ContextSourceRegistration',
      'Date',
      'DateTime',
      'EntityType',
      'EntityTypeInfo',
      'EntityTypeList',
      'Feature geojson:Feature',
      'FeatureCollection geojson:FeatureCollection',
      'GeoProperty',
      'GeometryCollection geojson:GeometryCollection',
      'LanguageProperty',
      'LineString geojson:LineString',
      'MultiLineString geojson:MultiLineString',
      'MultiPoint geojson:MultiPoint',
      'MultiPolygon geojson:MultiPolygon',
      'Notification',
      'Point geojson:Point',
      'Polygon geojson:Polygon',
      'Property',
      'Relationship',
      'Subscription',
      'TemporalProperty',
      'Time',
      'accept',
      'attrs',
      'cacheDuration',
      'contextSourceInfo',
      'cooldown',
      'csf',
      'data',
      'description http://purl.org/dc/terms/description',
      'detail',
      'endpoint',
      'entities',
      'entityCount',
      'error',
      'errors',
      'format',
      'geoQ',
      'geometry geojson:geometry',
      'geoproperty',
      'georel',
      'idPattern',
      'information',
      'isActive',
      'key hasKey',
      'lang',
      'localOnly',
      'location',
      'management',
      'managementInterval',
      'mode',
      'notUpdated',
      'notification',
      'notificationTrigger',
      'notifierInfo',
      'observationInterval',
      'observationSpace',
      'operationSpace',
      'operations',
      'previousValue hasPreviousValue',
      'properties geojson:properties',
      'q',
      'reason',
      'receiverInfo',
      'refreshRate',
      'registrationId',
      'registrationName',
      'scope',
      'scopeQ',
      'showChanges',
      'status',
      'subscriptionName',
      'sysAttrs',
      'temporalQ',
      'throttling',
      'timeInterval',
      'timeout',
      'timeproperty',
      'timerel',
      'timesFailed',
      'timesSent',
      'title http://purl.org/dc/terms/title',
      'triggerReason',
      'unchanged',
      'unitCode',
      'updated',
      'uri',
      'value hasValue',
    ],
    name: [
      'attributeList',
      'attributeName',
      'attributeNames',
      'attributeTypes',
      'attributes',
      'propertyNames',
      'relationshipNames',
      'typeList',
      'typeName',
      'typeNames',
      'watchedAttributes',
    ],
    list: [
      'avg',
      'bbox geojson:bbox',
      'coordinates geojson:coordinates',
      'distinctCount',
      'languageMaps hasLanguageMaps',
      'max',
      'min',
      'objects hasObjects',
      'stddev',
      'sum',
      'sumsq',
      'totalCount',
      'values hasValues',
    ],
    instant: [
      'createdAt',
      'deletedAt',
      'endAt',
      'endTimeAt',
      'expiresAt',
      'lastFailure',
      'lastNotification',
      'lastSuccess',
      'modifiedAt',
      'notifiedAt',
      'observedAt',
      'startAt',
      'timeAt',
    ],
    node: [
      'datasetId',
      'entityId',
      'instanceId',
      'object hasObject',
      'previousObject hasPreviousObject',
      'subscriptionId',
      'success',
      'tenant',
    ],
    set: ['features geojson:features'],
    languages: ['languageMap hasLanguageMap', 'previousLanguageMap hasPreviousLanguageMap'],
  },
  '1.7': {
    index: ['dataset hasDataset'],
    name: ['previousVocab hasPreviousVocab', 'vocab hasVocab'],
    list: ['vocabs hasVocabs'],
  },
  '1.8': {
    text: [
      'ContextSourceIdentity',
      'JsonProperty',
      'ListProperty',
      'ListRelationship',
      'VocabProperty',
      'containedBy isContainedBy',
      'contextSourceAlias',
      'contextSourceUptime',
      'entity',
      'entityMap hasEntityMap',
      'expandValues',
      'geometryProperty geojson:geometryProperty',
      'join',
      'joinLevel hasJoinLevel',
      'jsonKeys',
      'linkedMaps',
      'omit',
      'pick',
    ],
    json: ['contextSourceExtras', 'json hasJSON', 'previousJson hasPreviousJson'],
    instant: ['contextSourceTimeAt'],
    list: [
      'entityList',
      'jsons',
      'objectList hasObjectList',
      'objectsLists hasObjectsLists',
      'previousObjectList hasPreviousObjectList',
      'previousValueList hasPreviousValueList',
      'valueList hasValueList',
      'valueLists hasValueLists',
    ],
    name: ['objectType hasObjectType'],
  },
};

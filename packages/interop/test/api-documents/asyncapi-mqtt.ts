/** Measurements over MQTT (AsyncAPI 3.0.0). */
export const asyncapiMqtt = {
  asyncapi: '3.0.0',
  id: 'urn:example:city:air',
  info: { title: 'Air quality as it is measured', version: '1.0.0', license: { name: 'CC BY 4.0' } },
  defaultContentType: 'application/json',
  servers: {
    broker: {
      host: 'mqtt.city.example:8883',
      protocol: 'mqtts',
      security: [{ $ref: '#/components/securitySchemes/user' }],
      bindings: { mqtt: { clientId: 'guest', cleanSession: true, bindingVersion: '0.2.0' } },
    },
  },
  channels: {
    measured: {
      address: 'air/{station}/measured',
      parameters: { station: { description: 'Identifier of the station' } },
      messages: { measurement: { $ref: '#/components/messages/measurement' } },
    },
  },
  operations: {
    sendMeasured: {
      action: 'send',
      channel: { $ref: '#/channels/measured' },
      messages: [{ $ref: '#/channels/measured/messages/measurement' }],
    },
  },
  components: {
    securitySchemes: { user: { type: 'userPassword' } },
    messages: {
      measurement: {
        name: 'measurement',
        title: 'One measurement',
        payload: { $ref: '#/components/schemas/measurement' },
      },
    },
    schemas: {
      measurement: {
        type: 'object',
        required: ['station', 'observedAt'],
        properties: {
          station: { type: 'string', format: 'uri' },
          observedAt: { type: 'string', format: 'date-time' },
          pm10: { type: 'number', minimum: 0 },
        },
      },
    },
  },
};

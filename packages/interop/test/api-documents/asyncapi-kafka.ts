/** Positions of buses over Kafka (AsyncAPI 2.6.0). */
export const asyncapiKafka = {
  asyncapi: '2.6.0',
  info: { title: 'Positions of buses', version: '2.1.0', contact: { email: 'mobility@city.example' } },
  servers: {
    stream: { url: 'stream.city.example:9093', protocol: 'kafka-secure', security: [{ scram: [] }] },
  },
  channels: {
    'bus.positions': {
      subscribe: {
        operationId: 'receivePosition',
        message: { $ref: '#/components/messages/position' },
        bindings: { kafka: { groupId: { type: 'string' } } },
      },
    },
  },
  components: {
    securitySchemes: { scram: { type: 'scramSha256', description: 'Ask the open data desk' } },
    messages: {
      position: {
        contentType: 'application/json',
        payload: {
          type: 'object',
          properties: { bus: { type: 'string' }, at: { type: 'array', items: { type: 'number' } } },
        },
      },
    },
  },
};

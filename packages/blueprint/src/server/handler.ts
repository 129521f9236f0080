/** A server without a framework: a request in, a response out. The adapters put it into Fastify, Hono and Express. */
export type Handler = (request: Request) => Promise<Response>;

import { createServer, type Server } from 'node:http';
import {
  badRequest,
  type NodeRequest,
  type NodeResponse,
  sendResponse,
  toRequest,
} from '../../src/adapters/node-exchange.js';

/** Hono brings no server of its own for Node: ours turns its exchange into that of Node. */
export function serve(handler: (request: Request) => Response | Promise<Response>): Server {
  return createServer((incoming, outgoing) => {
    const request = toRequest(incoming as NodeRequest);
    void Promise.resolve(request === undefined ? badRequest() : handler(request)).then((answer) =>
      sendResponse(answer, outgoing as NodeResponse),
    );
  });
}

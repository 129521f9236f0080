// The client of `enforcement.mjs`, in a process of its own: what it takes must not be counted for the server.
import autocannon from 'autocannon';

const { url, amount, connections, parties } = JSON.parse(process.argv[2] ?? '{}');
// Every request is of another party than the one before it.
const requests = Array.from({ length: parties }, (_, index) => ({
  method: 'GET',
  headers: { 'x-participant': `https://party-${(index * 7919) % parties}.example/` },
}));
const result = await autocannon({ url, connections, amount, requests });
process.stdout.write(
  JSON.stringify({
    rate: result.requests.total / ((result.finish - result.start) / 1000),
    answered: result['2xx'],
    refused: result.non2xx,
    errors: result.errors + result.timeouts,
  }),
);

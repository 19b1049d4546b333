// Drives the server by the client that others use for GraphQL over server-sent events, and prints what came of each operation as a line of JSON.
import { createClient } from "graphql-sse";

const client = createClient({ url: process.argv[2], retryAttempts: 0 });

// What the client handed to its user, in order.
function collect(payload) {
  return new Promise(done => {
    const seen = [];
    client.subscribe(payload, {
      next: value => seen.push({ next: value }),
      error: error => done([...seen, { error: String(error) }]),
      complete: () => done([...seen, { complete: true }]),
    });
  });
}

const print = (name, value) => console.log(JSON.stringify({ name, value }));

print("query", await collect({ query: "query A($id: ID!) { organization(id: $id) { id } }", variables: { id: "org:index" }, operationName: "A" }));
print("invalid", await collect({ query: "{ nowhere }" }));
const many = Array.from({ length: 20 }, (_, i) => collect({ query: `{ a${i}: __typename }` }));
print("many", (await Promise.all(many)).map(([first]) => Object.keys(first.next.data)[0]));
client.dispose();

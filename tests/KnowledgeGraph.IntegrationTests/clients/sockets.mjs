// Drives the server by the client that others use for GraphQL over WebSocket, and prints what came of each operation as a line of JSON.
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const url = process.argv[2].replace(/^http/, "ws");
const pongs = Promise.withResolvers ? Promise.withResolvers() : deferred();
const client = createClient({
  url,
  webSocketImpl: WebSocket,
  lazy: false,
  retryAttempts: 0,
  keepAlive: 20,
  on: { pong: received => received && pongs.resolve("pong") },
});

function deferred() {
  let resolve;
  const promise = new Promise(done => (resolve = done));
  return { promise, resolve };
}

// What the client handed to its user, in order.
function collect(payload) {
  return new Promise(done => {
    const seen = [];
    client.subscribe(payload, {
      next: value => seen.push({ next: value }),
      error: errors => done([...seen, { error: errors }]),
      complete: () => done([...seen, { complete: true }]),
    });
  });
}

const print = (name, value) => console.log(JSON.stringify({ name, value }));

print("query", await collect({ query: "query A($id: ID!) { organization(id: $id) { id } }", variables: { id: "org:index" }, operationName: "A" }));
print("invalid", await collect({ query: "{ nowhere }" }));
print("syntax", await collect({ query: "{" }));
const many = Array.from({ length: 50 }, (_, i) => collect({ query: `{ a${i}: __typename }` }));
print("many", (await Promise.all(many)).map(([first]) => Object.keys(first.next.data)[0]));
print("pong", await pongs.promise);
await client.dispose();
print("disposed", true);

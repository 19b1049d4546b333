// Drives the server by urql with its normalized cache and the pagination that it has for Relay's connections, and prints what came as lines of JSON.
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { getIntrospectionQuery } from "graphql";

const url = process.argv[2];
let sent = 0;
const fetchCounted = (...request) => (sent++, fetch(...request));

const introspection = await fetch(url, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
});
const client = new Client({
  url,
  fetch: fetchCounted,
  exchanges: [
    cacheExchange({ schema: (await introspection.json()).data, resolvers: { Query: { organizations: relayPagination() } } }),
    fetchExchange,
  ],
});

const print = (name, value) => console.log(JSON.stringify({ name, value }));
const warned = [];
console.warn = (...words) => warned.push(words.join(" "));

const Page = `query Page($after: String) {
  organizations(first: 2, after: $after) { edges { node { id name } } pageInfo { hasNextPage endCursor } }
}`;
const first = await client.query(Page, {});
const second = await client.query(Page, { after: first.data.organizations.pageInfo.endCursor });
print("pages", [first, second].map(({ data, error }) => error?.message ?? data.organizations.edges.length));

// One of the page's entities by its id, by an interface, which the cache tells by the possible types of the schema: asked again, nothing is sent.
const { id, name } = second.data.organizations.edges[0].node;
const Entity = "query Entity($id: ID!) { node(id: $id) { id ... on Entity { name } } }";
const entity = await client.query(Entity, { id });
const before = sent;
const again = await client.query(Entity, { id });
print("entity", entity.error?.message ?? (entity.data.node.name === name && again.data.node.name === name));
print("sent again", sent - before);
print("invalid", (await client.query("{ nowhere }", {})).error.graphQLErrors[0].extensions.code);
print("warnings", warned.filter(words => !words.includes("nowhere")));

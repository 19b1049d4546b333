// Walks through what Relay asks of a server (its object identification and its connections), and writes what it found as one line of JSON.
import { createOperationDescriptor, Environment, fetchQuery, getSingularSelector, Network, RecordSource, Store } from "relay-runtime";
import Card from "./__generated__/operationsCard.graphql.js";
import CardQuery from "./__generated__/operationsCardQuery.graphql.js";
import Listing from "./__generated__/operationsListing.graphql.js";
import ListingQuery from "./__generated__/operationsListingQuery.graphql.js";
import PageQuery from "./__generated__/operationsPageQuery.graphql.js";

const server = process.argv[2];

async function send(operation, variables) {
  const response = await fetch(`${server}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: operation.text, variables, operationName: operation.name }),
  });
  return response.json();
}

const environment = new Environment({ network: Network.create(send), store: new Store(new RecordSource()) });
const held = [];

async function ask(query, variables) {
  held.push(environment.retain(createOperationDescriptor(query, variables)));
  return fetchQuery(environment, query, variables).toPromise();
}

function read(fragment, reference) {
  return environment.lookup(getSingularSelector(fragment, reference)).data;
}

const root = await ask(ListingQuery, {});
const list = () => read(Listing, root).organizations;
let pages = 1;
while (list().pageInfo.hasNextPage && pages < 10) {
  await ask(PageQuery, { count: 3, cursor: list().pageInfo.endCursor });
  pages++;
}

const nodes = list().edges.map((edge) => edge.node);
const first = read(Card, nodes[0]);
const again = await ask(CardQuery, { id: first.id });

console.log(
  JSON.stringify({
    pages,
    ids: nodes.map((node) => node.id),
    name: first.name,
    country: first.country,
    refetched: read(Card, again.node),
    records: nodes.filter((node) => environment.getStore().getSource().has(node.id)).length,
  }),
);

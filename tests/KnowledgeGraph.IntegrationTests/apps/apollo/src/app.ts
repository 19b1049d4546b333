// Walks through what a frontend does with the API, and writes what it found as one line of JSON.
import { gql } from "./generated/gql.js";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { connect, type Sent } from "./client.js";

const LISTING = gql(`
  query Listing($first: Int!, $after: String) {
    organizations(first: $first, after: $after, where: { kind: { eq: GOVERNMENT } }) {
      totalCount
      edges { cursor node { id name kind } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const TAKERS = gql(`
  query Takers($id: ID!) {
    initiative(id: $id) {
      id
      participants(first: 50) {
        edges { role node { id name ... on Organization { country } ... on Person { honorific } } }
      }
    }
  }
`);

const HUGE = gql(`
  query Huge { organizations(first: 500) { nodes { id people(first: 500) { nodes { id } } } } }
`);

const sent: Sent[] = [];
const client = connect(process.argv[2], sent);

const listing = client.watchQuery({ query: LISTING, variables: { first: 3 } });
const shown = listing.subscribe(() => {});
const inCache = () => client.readQuery({ query: LISTING, variables: { first: 3 } })!;
await client.query({ query: LISTING, variables: { first: 3 } });
let pages = 1;
while (inCache().organizations.pageInfo.hasNextPage && pages < 10) {
  await listing.fetchMore({ variables: { after: inCache().organizations.pageInfo.endCursor } });
  pages++;
}
shown.unsubscribe();
const organizations = inCache().organizations;

const takers = await client.query({ query: TAKERS, variables: { id: "initiative:sme-dialogue" } });
const participants = takers.data!.initiative!.participants.edges;
const before = sent.length;
await client.query({ query: TAKERS, variables: { id: "initiative:sme-dialogue" } });

let code: unknown;
try {
  await client.query({ query: HUGE });
} catch (error) {
  if (!CombinedGraphQLErrors.is(error)) throw error;
  code = error.errors[0].extensions?.code;
}

const first = organizations.edges[0].node;
console.log(
  JSON.stringify({
    pages,
    totalCount: organizations.totalCount,
    ids: organizations.edges.map((edge) => edge.node.id),
    cacheId: client.cache.identify({ __typename: "Organization", id: first.id }),
    cachedName: (client.cache.extract() as Record<string, { name?: string }>)[`Organization:${first.id}`]?.name,
    name: first.name,
    countries: participants.filter((edge) => "country" in edge.node).length,
    participants: participants.length,
    askedAgain: sent.length - before - 1 - (code ? 1 : 0),
    code,
    methods: [...new Set(sent.map((request) => `${request.method}${request.hasQuery ? " with text" : ""}`))].sort(),
  }),
);

// A client whose cache knows the API: records by id, connections that grow page by page, interfaces by their types.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { createHash } from "node:crypto";
import possible from "./generated/possible-types.js";

// All but the cursors: another filter or order is another list.
const pages = relayStylePagination(["where", "order"]);

export interface Sent {
  method: string;
  hasQuery: boolean;
}

export function connect(server: string, sent: Sent[]) {
  const http = new HttpLink({
    uri: `${server}/graphql`,
    fetch: (url, init) => {
      const target = String(url);
      sent.push({ method: init?.method ?? "GET", hasQuery: target.includes("query=") || String(init?.body ?? "").includes('"query"') });
      return fetch(target, init);
    },
  });
  const hashed = new PersistedQueryLink({
    useGETForHashedQueries: true,
    sha256: async (text: string) => createHash("sha256").update(text).digest("hex"),
  });
  return new ApolloClient({
    link: ApolloLink.from([hashed, http]),
    cache: new InMemoryCache({
      possibleTypes: possible.possibleTypes,
      typePolicies: {
        Query: { fields: { organizations: pages } },
        Organization: { fields: { initiatives: pages, people: pages, partnerships: pages } },
      },
    }),
  });
}

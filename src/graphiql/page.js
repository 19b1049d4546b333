// GraphiQL over this server: queries by HTTP, subscriptions by WebSocket, and the model's own examples as the first tabs.
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const endpoint = new URL("../graphql", location.href);
const socket = new URL(endpoint);
socket.protocol = endpoint.protocol === "https:" ? "wss:" : "ws:";

async function examples() {
  const response = await fetch(new URL("examples.json", location.href));
  if (!response.ok) throw new Error(`The examples could not be had: ${response.status}`);
  return (await response.json()).map(({ title, query }) => ({ query: `# ${title}\n${query}\n` }));
}

// A link may carry an operation, as the GraphQL over HTTP specification names its parts.
function linked() {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get("query");
  return query === null ? [] : [{ query, variables: parameters.get("variables") ?? undefined }];
}

const defaultTabs = [...linked(), ...(await examples())];
createRoot(document.getElementById("graphiql")).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: endpoint.href, subscriptionUrl: socket.href }),
    defaultTabs,
    defaultEditorToolsVisibility: "variables",
    shouldPersistHeaders: false,
  }),
);

// Beside this script, wherever a proxy shows the server.
const endpoint = new URL("graphql", import.meta.url);

/** Asks the graph: the answer as it came, and its status. Fails where the server cannot be reached, or the signal ends the wait. */
export async function ask(query, variables, signal) {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  return { status: response.status, result: await response.json() };
}

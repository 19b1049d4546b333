// Runs the audit of GraphQL over HTTP against the address that it is given, and prints one line of JSON for each check.
import { auditServer } from "graphql-http";

for (const { id, name, status, reason } of await auditServer({ url: process.argv[2] })) {
  console.log(JSON.stringify({ id, name, status, reason: reason ?? null }));
}

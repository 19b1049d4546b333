// Fetches the schema that the compiler checks against, from the server that KG_SERVER names.
import { mkdir, writeFile } from "node:fs/promises";

const response = await fetch(`${process.env.KG_SERVER}/graphql/schema.graphql`);
if (!response.ok) throw new Error(`The server has no schema to give: ${response.status}`);
await mkdir("dist", { recursive: true });
await mkdir("src/__generated__", { recursive: true });
await writeFile("dist/schema.graphql", await response.text());

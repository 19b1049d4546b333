// A peer of the benchmark `neo4j`: the public GraphQL library of Neo4j behind Apollo Server, over the same database. It reads
// the properties that the benchmark's call asks for, in the types that the call meets. Ends with its standard input.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = `#graphql
  interface Actor { id: ID!  name: String! }
  type Organization implements Actor @node {
    id: ID!
    name: String!
    people: [Person!]! @relationship(type: "HOLDS_POSITION", direction: IN, properties: "Position")
    partnerships: [Partnership!]! @relationship(type: "PARTNER_IN", direction: OUT, properties: "Part")
  }
  type Person implements Actor @node { id: ID!  name: String! }
  type Partnership @node {
    id: ID!
    name: String!
    participants: [Actor!]! @relationship(type: "PARTNER_IN", direction: IN, properties: "Part")
    initiatives: [Initiative!]! @relationship(type: "RUNS_UNDER", direction: OUT)
  }
  type Initiative @node { id: ID!  name: String! }
  type Position @relationshipProperties { title: String  since: String }
  type Part @relationshipProperties { role: String }
`;

const { NEO4J_URI, NEO4J_USER = "neo4j", NEO4J_PASSWORD = "" } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 }, context: async () => ({}) });
console.log(`  address  ${url}`);
process.stdin.resume().on("end", () => process.exit(0));

// Types of the operations in src/, and which types implement each interface, both from the server that KG_SERVER names.
import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: `${process.env.KG_SERVER}/graphql`,
  documents: "src/**/*.ts",
  importExtension: ".js",
  generates: {
    "src/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false, gqlTagName: "gql" },
      config: {
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: "string", DateTime: "string", Decimal: "number", Long: "number", URL: "string", JSON: "unknown" },
      },
    },
    "src/generated/possible-types.ts": { plugins: ["fragment-matcher"] },
  },
};
export default config;

// What the compiler reads. Each fragment and operation becomes a module in __generated__.
import { graphql } from "relay-runtime";

graphql`
  query operationsListingQuery {
    ...operationsListing @arguments(count: 3)
  }
`;

graphql`
  fragment operationsListing on Query
  @refetchable(queryName: "operationsPageQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
    organizations(first: $count, after: $cursor, where: { kind: { eq: GOVERNMENT } })
      @connection(key: "operationsListing_organizations", filters: ["where"]) {
      edges {
        node {
          id
          ...operationsCard
        }
      }
    }
  }
`;

graphql`
  fragment operationsCard on Entity @refetchable(queryName: "operationsCardQuery") {
    id
    name
    degree
    ... on Organization {
      country
    }
  }
`;

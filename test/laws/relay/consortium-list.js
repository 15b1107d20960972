// A list of consortia with their members, as a front end with Relay would ask for it.
import { graphql } from 'react-relay';

export const query = graphql`
  query consortiumListQuery($count: Int = 10, $cursor: String) {
    ...consortiumList_page @arguments(count: $count, cursor: $cursor)
  }
`;

export const page = graphql`
  fragment consortiumList_page on Query
  @refetchable(queryName: "consortiumListPageQuery")
  @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }) {
    consortia(first: $count, after: $cursor, orderBy: [NAME_ASC]) @connection(key: "consortiumList_consortia") {
      edges {
        node {
          id
          name
          ...consortiumMembers_page
        }
      }
    }
  }
`;

export const members = graphql`
  fragment consortiumMembers_page on Consortium
  @refetchable(queryName: "consortiumMembersPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
    members(first: $count, after: $cursor, where: { role: LEADER }) @connection(key: "consortiumMembers_members") {
      edges {
        role
        validFrom
        node {
          id
          name
          ... on Actor {
            roles
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

// The five sorts of actor that make up a cluster, and which actor is of which.
import { choice } from '../../ontology/values/index.js';

const meanings = {
  FIRM: 'An enterprise',
  RESEARCH_CENTRE: 'A research institute',
  UNIVERSITY: 'A university',
  PUBLIC_BODY: 'An authority, a public agency or a body of the state',
  INTERMEDIATE_INSTITUTION: 'An association, chamber, agency, school or the like between firms and state',
} as const;

export type ClusterActorType = keyof typeof meanings;

export const clusterActorTypes = Object.keys(meanings) as readonly ClusterActorType[];

export const clusterActorType = choice(
  'ClusterActorType',
  'A sort of actor that a cluster is made up of (UNIDO cluster approach).',
  meanings,
);

const ofOrganisation: Readonly<Record<string, ClusterActorType>> = {
  GOVERNMENT: 'PUBLIC_BODY',
  LOCAL_GOVERNMENT: 'PUBLIC_BODY',
  PUBLIC_AGENCY: 'PUBLIC_BODY',
  STATE_OWNED: 'PUBLIC_BODY',
  RESEARCH_CENTRE: 'RESEARCH_CENTRE',
  UNIVERSITY: 'UNIVERSITY',
};

/** By the kind, for an organisation by its type; funders and consortia are of none of the five. */
export function clusterActorTypeOf(kindOrOrgType: string): ClusterActorType | undefined {
  if (kindOrOrgType === 'Enterprise') return 'FIRM';
  if (kindOrOrgType === 'Consortium' || kindOrOrgType === 'Funder') return undefined;
  return ofOrganisation[kindOrOrgType] ?? 'INTERMEDIATE_INSTITUTION';
}

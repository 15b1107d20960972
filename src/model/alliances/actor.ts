// What all parties of a value chain have in common: the roles that their relationships prove.
import { NodeInterface } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, list } from '../../ontology/values/index.js';

const actorRole = choice('ActorRole', 'A part that an actor plays, proved by a relationship.', {
  BUYER: 'It buys from, or negotiates with, a producer or consortium',
  BDS_PROVIDER: 'It serves firms, clusters or consortia with business development services',
  LEAD_FIRM: 'It sets the terms of a value chain',
  IMPLEMENTER: 'It carries out a project',
  REPORTER: 'It reports on a zone',
});

@NodeInterface('A party of a value chain: enterprise, organisation, funder or consortium.', {
  roleLabels: { Buyer: 'buyers' },
})
export abstract class Actor {
  @Property(list(actorRole), 'Parts that the actor plays, as its relationships prove', {
    optional: true,
    derived: true,
  })
  roles?: string[];
}

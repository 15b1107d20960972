// Whether a body exists and works; shared by consortia, funders and organisations.
import { choice } from '../../ontology/values/index.js';

export const actorStatus = choice('ActorStatus', 'Whether a body exists and works.', {
  PLANNED: 'Not yet founded',
  ACTIVE: 'At work, as far as is known',
  DORMANT: 'In existence without activity',
  DISSOLVED: 'Ended',
});

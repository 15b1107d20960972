// Brings role labels and lists of roles to what the relationships prove, for all data alike.
import type { Run } from '../graph/database.js';
import { rolesOf } from '../graph/roles.js';
import type { Model } from '../ontology/model.js';

export async function proveRoles(run: Run, model: Model): Promise<void> {
  const roles = rolesOf(model);
  for (const { label, proofs } of roles) {
    const proved = proofs.map((proof) => `EXISTS { ${proof} }`).join(' OR ');
    await run(`MATCH (node:${label}) WHERE NOT (${proved}) REMOVE node:${label}`);
    for (const proof of proofs) await run(`MATCH ${proof} WHERE NOT node:${label} SET node:${label}`);
  }
  const entries = roles.map(({ label, entry }) => [label, entry]);
  const owners = model.kinds.filter(({ properties }) => properties.some(({ name }) => name === 'roles'));
  if (owners.length === 0) return;
  await run(
    `MATCH (node:${owners.map(({ name }) => name).join('|')})
WITH node, [role IN $entries WHERE role[0] IN labels(node) | role[1]] AS roles
WHERE node.roles IS NULL OR node.roles <> roles
SET node.roles = roles`,
    { entries },
  );
}

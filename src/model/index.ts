// Everything that the graph knows: all declarations, in alphabetical order, folded into one model.
import { Entity, Link } from '../ontology/entity.js';
import { foldModel, type ModelLists } from '../ontology/model.js';
import { Actor } from './alliances/actor.js';
import { Cluster } from './alliances/cluster.js';
import { CollaboratesWith } from './alliances/collaborates-with.js';
import { Consortium } from './alliances/consortium.js';
import { Enterprise } from './alliances/enterprise.js';
import { MemberOf } from './alliances/member-of.js';
import { Organisation } from './alliances/organisation.js';
import { PartOf } from './alliances/part-of.js';
import { RootedIn } from './alliances/rooted-in.js';
import { SameAs } from './alliances/same-as.js';
import { Serves } from './alliances/serves.js';
import { TwinnedWith } from './alliances/twinned-with.js';
import { Exports } from './demand/exports.js';
import { ExportsTo } from './demand/exports-to.js';
import { NegotiatesWith } from './demand/negotiates-with.js';
import { Supplies } from './demand/supplies.js';
import { Source } from './evidence/source.js';
import { BackedBy } from './funding/backed-by.js';
import { Covers } from './funding/covers.js';
import { Delivers } from './funding/delivers.js';
import { Event } from './funding/event.js';
import { Follows } from './funding/follows.js';
import { Funder } from './funding/funder.js';
import { Funds } from './funding/funds.js';
import { HeldAt } from './funding/held-at.js';
import { Implements } from './funding/implements.js';
import { OrganisedBy } from './funding/organised-by.js';
import { PartOfProject } from './funding/part-of-project.js';
import { ParticipatedIn } from './funding/participated-in.js';
import { Project } from './funding/project.js';
import { Targets } from './funding/targets.js';
import { ActiveAt } from './heritage/active-at.js';
import { HeritageSite } from './heritage/heritage-site.js';
import { Borders } from './places/borders.js';
import { Country } from './places/country.js';
import { CountryGroup } from './places/country-group.js';
import { InGroup } from './places/in-group.js';
import { LocatedIn } from './places/located-in.js';
import { Place } from './places/place.js';
import { Province } from './places/province.js';
import { SucceededBy } from './places/succeeded-by.js';
import { ClassCode } from './production/class-code.js';
import { ClassifiedAs } from './production/classified-as.js';
import { ConcordsWith } from './production/concords-with.js';
import { DealsIn } from './production/deals-in.js';
import { InSector } from './production/in-sector.js';
import { NarrowerThan } from './production/narrower-than.js';
import { Performs } from './production/performs.js';
import { Product } from './production/product.js';
import { Sector } from './production/sector.js';
import { ManagedBy } from './zones/managed-by.js';
import { OperatesIn } from './zones/operates-in.js';
import { PairedWith } from './zones/paired-with.js';
import { Zone } from './zones/zone.js';

export const lists: ModelLists = {
  entity: Entity,
  link: Link,
  interfaces: [Actor],
  kinds: [
    ClassCode,
    Cluster,
    Consortium,
    Country,
    CountryGroup,
    Enterprise,
    Event,
    Funder,
    HeritageSite,
    Organisation,
    Place,
    Product,
    Project,
    Province,
    Sector,
    Source,
    Zone,
  ],
  relationships: [
    ActiveAt,
    BackedBy,
    Borders,
    ClassifiedAs,
    CollaboratesWith,
    ConcordsWith,
    Covers,
    DealsIn,
    Delivers,
    Exports,
    ExportsTo,
    Follows,
    Funds,
    HeldAt,
    Implements,
    InGroup,
    InSector,
    LocatedIn,
    ManagedBy,
    MemberOf,
    NarrowerThan,
    NegotiatesWith,
    OperatesIn,
    OrganisedBy,
    PairedWith,
    PartOf,
    PartOfProject,
    ParticipatedIn,
    Performs,
    RootedIn,
    SameAs,
    Serves,
    SucceededBy,
    Supplies,
    Targets,
    TwinnedWith,
  ],
};

export const model = foldModel(lists);

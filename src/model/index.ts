// Everything that the graph knows: all declarations, in alphabetical order, folded into one model.
import { Entity, Link } from '../ontology/entity.js';
import { foldModel, type ModelLists } from '../ontology/fold.js';
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
import { Cites } from './evidence/cites.js';
import { ExchangeRate } from './evidence/exchange-rate.js';
import { Fact } from './evidence/fact.js';
import { FactObject } from './evidence/fact-object.js';
import { FactSubject } from './evidence/fact-subject.js';
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
import { About } from './learning/about.js';
import { AudienceGroup } from './learning/audience-group.js';
import { Finding } from './learning/finding.js';
import { IncludesModule } from './learning/includes-module.js';
import { RaisedAt } from './learning/raised-at.js';
import { Topic } from './learning/topic.js';
import { TrainingModule } from './learning/training-module.js';
import { Indicator } from './monitoring/indicator.js';
import { Measurement } from './monitoring/measurement.js';
import { Measures } from './monitoring/measures.js';
import { Tracks } from './monitoring/tracks.js';
import { Borders } from './places/borders.js';
import { Country } from './places/country.js';
import { CountryGroup } from './places/country-group.js';
import { InGroup } from './places/in-group.js';
import { LocatedIn } from './places/located-in.js';
import { Place } from './places/place.js';
import { Province } from './places/province.js';
import { SucceededBy } from './places/succeeded-by.js';
import { ActionPlan } from './planning/action-plan.js';
import { Activity } from './planning/activity.js';
import { DependsOn } from './planning/depends-on.js';
import { HasActivity } from './planning/has-activity.js';
import { Output } from './planning/output.js';
import { OwnedBy } from './planning/owned-by.js';
import { ProgressReport } from './planning/progress-report.js';
import { ReportsOn } from './planning/reports-on.js';
import { SubactivityOf } from './planning/subactivity-of.js';
import { Yields } from './planning/yields.js';
import { AppliesIn } from './policy/applies-in.js';
import { Issues } from './policy/issues.js';
import { Policy } from './policy/policy.js';
import { PresentedTo } from './policy/presented-to.js';
import { Proposes } from './policy/proposes.js';
import { Study } from './policy/study.js';
import { Supports } from './policy/supports.js';
import { ChainOf } from './production/chain-of.js';
import { ClassCode } from './production/class-code.js';
import { ClassifiedAs } from './production/classified-as.js';
import { ConcordsWith } from './production/concords-with.js';
import { DealsIn } from './production/deals-in.js';
import { InSector } from './production/in-sector.js';
import { Leads } from './production/leads.js';
import { NarrowerThan } from './production/narrower-than.js';
import { Performs } from './production/performs.js';
import { Product } from './production/product.js';
import { Sector } from './production/sector.js';
import { ValueChain } from './production/value-chain.js';
import { BusinessProfile } from './profiles/business-profile.js';
import { DevelopedBy } from './profiles/developed-by.js';
import { HeldIn } from './profiles/held-in.js';
import { InfoSystem } from './profiles/info-system.js';
import { ProfileOf } from './profiles/profile-of.js';
import { Answers } from './reporting/answers.js';
import { Asks } from './reporting/asks.js';
import { Campaign } from './reporting/campaign.js';
import { Feeds } from './reporting/feeds.js';
import { OnZone } from './reporting/on-zone.js';
import { ReportingAssignment } from './reporting/reporting-assignment.js';
import { Responsible } from './reporting/responsible.js';
import { ZoneReport } from './reporting/zone-report.js';
import { DesignatedUnder } from './rights/designated-under.js';
import { Holds } from './rights/holds.js';
import { IprRight } from './rights/ipr-right.js';
import { Protects } from './rights/protects.js';
import { Scheme } from './rights/scheme.js';
import { HasCentre } from './zones/has-centre.js';
import { ManagedBy } from './zones/managed-by.js';
import { OneStopCentre } from './zones/one-stop-centre.js';
import { OperatesIn } from './zones/operates-in.js';
import { PairedWith } from './zones/paired-with.js';
import { Zone } from './zones/zone.js';

export const lists: ModelLists = {
  entity: Entity,
  link: Link,
  interfaces: [Actor],
  kinds: [
    ActionPlan,
    Activity,
    AudienceGroup,
    BusinessProfile,
    Campaign,
    ClassCode,
    Cluster,
    Consortium,
    Country,
    CountryGroup,
    Enterprise,
    Event,
    ExchangeRate,
    Fact,
    Finding,
    Funder,
    HeritageSite,
    Indicator,
    InfoSystem,
    IprRight,
    Measurement,
    OneStopCentre,
    Organisation,
    Output,
    Place,
    Policy,
    Product,
    ProgressReport,
    Project,
    Province,
    ReportingAssignment,
    Scheme,
    Sector,
    Source,
    Study,
    Topic,
    TrainingModule,
    ValueChain,
    Zone,
    ZoneReport,
  ],
  relationships: [
    About,
    ActiveAt,
    Answers,
    AppliesIn,
    Asks,
    BackedBy,
    Borders,
    ChainOf,
    Cites,
    ClassifiedAs,
    CollaboratesWith,
    ConcordsWith,
    Covers,
    DealsIn,
    Delivers,
    DependsOn,
    DesignatedUnder,
    DevelopedBy,
    Exports,
    ExportsTo,
    FactObject,
    FactSubject,
    Feeds,
    Follows,
    Funds,
    HasActivity,
    HasCentre,
    HeldAt,
    HeldIn,
    Holds,
    Implements,
    InGroup,
    InSector,
    IncludesModule,
    Issues,
    Leads,
    LocatedIn,
    ManagedBy,
    Measures,
    MemberOf,
    NarrowerThan,
    NegotiatesWith,
    OnZone,
    OperatesIn,
    OrganisedBy,
    OwnedBy,
    PairedWith,
    PartOf,
    PartOfProject,
    ParticipatedIn,
    Performs,
    PresentedTo,
    ProfileOf,
    Proposes,
    Protects,
    RaisedAt,
    ReportsOn,
    Responsible,
    RootedIn,
    SameAs,
    Serves,
    SubactivityOf,
    SucceededBy,
    Supplies,
    Supports,
    Targets,
    Tracks,
    TwinnedWith,
    Yields,
  ],
};

export const model = foldModel(lists);

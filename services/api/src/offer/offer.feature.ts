import type { Feature, Parts } from '../kernel/feature';
import { scopePlaces } from '../people/contract';
import { AssignmentScopeResolver } from './graphql/assignment-scope.resolver';
import { CatalogueResolver } from './graphql/catalogue.resolver';
import { InstitutionResolver } from './graphql/institution.resolver';
import { IntakeResolver, ProgrammeResolver } from './graphql/programme.resolver';
import { catalogueRoutes } from './http/catalogue.routes';
import { templateRoute } from './http/template.route';
import { AdmissionCentre } from './model/admission-centre.entity';
import { Campaign } from './model/campaign.entity';
import { Committee } from './model/committee.entity';
import { DocumentRequirement } from './model/document-requirement.entity';
import { FaqEntry, HelpLink } from './model/help.entity';
import { Institution } from './model/institution.entity';
import { Intake } from './model/intake.entity';
import { Sandbox } from './model/sandbox.entity';
import { Programme } from './model/programme.entity';
import { ProgrammeFigures } from './model/programme-figures.entity';
import { ProgrammeWord } from './model/programme-word.entity';
import { registerOfferNodes } from './public-nodes';
import { scopeGuide } from './store/scope-guide';
import { CentreMutationsResolver } from './graphql/centre-mutations.resolver';
import { OfferCentreResolver, OfferCommitteeResolver, OfferIntakeResolver, OfferProgrammeResolver, OfferQueriesResolver } from './graphql/offer-queries.resolver';
import { ProgrammeMutationsResolver } from './graphql/programme-mutations.resolver';
import { RequirementMutationsResolver } from './graphql/requirement-mutations.resolver';
import { AdministerOffer } from './use-cases/administer-offer';
import { DuplicateProgramme } from './use-cases/duplicate-programme';
import { ManageCampaigns } from './use-cases/manage-campaigns';
import { ManageCentres } from './use-cases/manage-centres';
import { ManageCommittees } from './use-cases/manage-committees';
import { ManageIntakes } from './use-cases/manage-intakes';
import { ManageProgrammes } from './use-cases/manage-programmes';
import { ManageRequirements } from './use-cases/manage-requirements';
import { OfferDesk } from './use-cases/offer-desk';
import { BrowseCatalogue } from './use-cases/browse-catalogue';
import { FindProgramme } from './use-cases/find-programme';
import { PublishCatalogue } from './use-cases/publish-catalogue';
import { ReadHelp } from './use-cases/read-help';
import { ReadInstitution } from './use-cases/read-institution';
import { OpenSandbox } from './use-cases/open-sandbox';
import { SandboxClock } from './use-cases/sandbox-clock';
import { SandboxResolver } from './graphql/sandbox.resolver';
import { SendTemplate } from './use-cases/send-template';

const administered = [
  'offerCentres', 'offerCampaigns', 'offerProgrammes', 'offerProgramme', 'offerCommonRequirements', 'offerIsAdministered',
];
const changed = [
  'createCentre', 'updateCentre', 'reorderCentres', 'deleteCentre', 'createCommittee', 'updateCommittee', 'deleteCommittee', 'createCampaign', 'updateCampaign',
  'createProgramme', 'updateProgramme', 'setAdditionalInformation', 'duplicateProgramme', 'deleteProgramme', 'createIntake', 'updateIntake', 'deleteIntake',
  'createRequirement', 'updateRequirement', 'reorderRequirements', 'deleteRequirement', 'removeTemplate',
];
const seen = ['OfferCentre', 'OfferCommittee', 'CommitteeAlerts', 'OfferMember', 'OfferCampaign', 'OfferProgramme', 'OfferProgrammeConnection', 'OfferProgrammeEdge', 'OfferIntake', 'OfferRequirement', 'OfferSaved'];

const administration: Feature['rules'] = Object.fromEntries([
  ...administered.map((name) => `Query.${name}`), ...changed.map((name) => `Mutation.${name}`), ...seen.map((name) => `${name}.*`),
].map((field) => [field, 'staff']));

export const offerFeature: Feature = {
  name: 'offer',
  entities: [
    Institution, Campaign, AdmissionCentre, Committee, Programme, ProgrammeWord, ProgrammeFigures, Intake, DocumentRequirement, FaqEntry, HelpLink, Sandbox,
  ],
  rules: {
    'Query.now': 'public',
    'Query.institution': 'public',
    'Query.help': 'public',
    'Query.programmes': 'public',
    'Query.programme': 'public',
    'Institution.*': 'public',
    'Campaign.*': 'public',
    'Help.*': 'public',
    'FaqEntry.*': 'public',
    'HelpLink.*': 'public',
    'AdmissionCentre.*': 'public',
    'Committee.*': 'public',
    'Programme.*': 'public',
    'ProgrammeFigures.*': 'public',
    'Intake.*': 'public',
    'DocumentRequirement.*': 'public',
    'DocumentTemplate.*': 'public',
    'ProgrammeConnection.*': 'public',
    'ProgrammeEdge.*': 'public',
    'ProgrammeFacets.*': 'public',
    'Facet.*': 'public',
    'Query.sandboxes': 'staff',
    'Query.institutionsWithoutSandbox': 'staff',
    'Mutation.openSandbox': 'staff',
    'Mutation.moveSandboxClock': 'staff',
    'Sandbox.*': 'staff',
    ...administration,
  },
  build: (parts) => {
    scopePlaces.ask(scopeGuide);
    registerOfferNodes();
    return {
      resolvers: [...catalogue(parts), ...offices(parts)],
      routes: [
        templateRoute(new SendTemplate(parts.reads, parts.vault)),
        ...catalogueRoutes(new PublishCatalogue(parts.reads, parts.clock, parts.spreadsheets, parts.publicUrl), parts.clock),
      ],
    };
  },
};

function catalogue({ transactions, reads, clock }: Parts): readonly object[] {
  return [
    new InstitutionResolver(clock, new ReadInstitution(reads), new ReadHelp(reads)),
    new ProgrammeResolver(clock, new BrowseCatalogue(reads, clock), new FindProgramme(reads)),
    new IntakeResolver(clock),
    new CatalogueResolver(),
    new SandboxResolver(new SandboxClock(transactions, reads, clock), new OpenSandbox({ transactions, clock })),
    new AssignmentScopeResolver(),
  ];
}

/** What administrators and managers of centres do. */
function offices(parts: Parts): readonly object[] {
  const desk = new OfferDesk(parts);
  return [
    new OfferQueriesResolver(new AdministerOffer(parts.reads, parts.clock)),
    new OfferCentreResolver(),
    new OfferCommitteeResolver(),
    new OfferProgrammeResolver(parts.clock),
    new OfferIntakeResolver(),
    new CentreMutationsResolver(new ManageCentres(desk), new ManageCommittees(desk), new ManageCampaigns(desk)),
    new ProgrammeMutationsResolver(new ManageProgrammes(desk), new DuplicateProgramme(desk), new ManageIntakes(desk)),
    new RequirementMutationsResolver(new ManageRequirements(desk)),
  ];
}

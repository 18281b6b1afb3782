import type { Feature } from '../kernel/feature';
import { scopePlaces } from '../people/contract';
import { AssignmentScopeResolver } from './graphql/assignment-scope.resolver';
import { CatalogueResolver } from './graphql/catalogue.resolver';
import { InstitutionResolver } from './graphql/institution.resolver';
import { IntakeResolver, ProgrammeResolver } from './graphql/programme.resolver';
import { templateRoute } from './http/template.route';
import { AdmissionCentre } from './model/admission-centre.entity';
import { Campaign } from './model/campaign.entity';
import { Committee } from './model/committee.entity';
import { DocumentRequirement } from './model/document-requirement.entity';
import { FaqEntry, HelpLink } from './model/help.entity';
import { Institution } from './model/institution.entity';
import { Intake } from './model/intake.entity';
import { Programme } from './model/programme.entity';
import { ProgrammeFigures } from './model/programme-figures.entity';
import { ProgrammeWord } from './model/programme-word.entity';
import { scopeGuide } from './store/scope-guide';
import { BrowseCatalogue } from './use-cases/browse-catalogue';
import { FindProgramme } from './use-cases/find-programme';
import { ReadHelp } from './use-cases/read-help';
import { ReadInstitution } from './use-cases/read-institution';
import { SendTemplate } from './use-cases/send-template';

export const offerFeature: Feature = {
  name: 'offer',
  entities: [
    Institution, Campaign, AdmissionCentre, Committee, Programme, ProgrammeWord, ProgrammeFigures, Intake, DocumentRequirement, FaqEntry, HelpLink,
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
  },
  build: ({ reads, clock, vault }) => {
    scopePlaces.ask(scopeGuide);
    return {
      resolvers: [
        new InstitutionResolver(clock, new ReadInstitution(reads), new ReadHelp(reads)),
        new ProgrammeResolver(clock, new BrowseCatalogue(reads, clock), new FindProgramme(reads)),
        new IntakeResolver(clock),
        new CatalogueResolver(),
        new AssignmentScopeResolver(),
      ],
      routes: [templateRoute(new SendTemplate(reads, vault))],
    };
  },
};

import type { Feature, FieldRule } from '../kernel/feature';
import { CandidateResolver, ViewerCandidateResolver } from './graphql/candidate.resolver';
import { EntriesResolver } from './graphql/entries.resolver';
import { ProfileResolver } from './graphql/profile.resolver';
import { CandidateRecord } from './model/candidate.entity';
import { ExternalStudyRecord, InternshipRecord, WorkExperienceRecord } from './model/entry.entities';
import { BaccalaureateRecord, PersonalDetailsRecord, PostalAddressRecord, SectionRecord } from './model/section.entities';
import { DeclareNothing } from './use-cases/declare-nothing';
import { FindOwnCandidate } from './use-cases/find-own-candidate';
import { openProfile, removeProfile } from './use-cases/follow-account';
import { SaveAddress } from './use-cases/save-address';
import { SaveBaccalaureate } from './use-cases/save-baccalaureate';
import { DeleteEntry, externalStudies, internships, SaveEntry, workExperiences, type ListKind } from './use-cases/save-entry';
import { SavePersonalDetails } from './use-cases/save-personal-details';
import { SectionSaver } from './use-cases/save-section';

const mutations = [
  'savePersonalDetails', 'saveAddress', 'saveBaccalaureate', 'saveExternalStudy', 'deleteExternalStudy', 'saveInternship', 'deleteInternship',
  'saveWorkExperience', 'deleteWorkExperience', 'declareNothing',
];
const types = [
  'Candidate', 'PersonalDetails', 'PostalAddress', 'Baccalaureate', 'ExternalStudy', 'Internship', 'WorkExperience', 'SectionState', 'MissingField', 'SavedSection',
];
const all = (names: readonly string[], rule: FieldRule): Readonly<Record<string, FieldRule>> => Object.fromEntries(names.map((name) => [name, rule]));

export const candidatesFeature: Feature = {
  name: 'candidates',
  entities: [
    CandidateRecord, SectionRecord, PersonalDetailsRecord, PostalAddressRecord, BaccalaureateRecord, ExternalStudyRecord, InternshipRecord, WorkExperienceRecord,
  ],
  rules: {
    'Viewer.candidate': 'owner',
    ...all(mutations.map((name) => `Mutation.${name}`), 'owner'),
    ...all(types.map((name) => `${name}.*`), 'owner'),
  },
  build({ transactions, reads, clock }) {
    const saver = new SectionSaver(transactions, reads, clock);
    const list = <Content>(kind: ListKind<Content>) => ({ save: new SaveEntry(saver, kind), remove: new DeleteEntry(saver, kind) });
    return {
      resolvers: [
        new ViewerCandidateResolver(new FindOwnCandidate(reads)),
        new CandidateResolver(),
        new ProfileResolver(new SavePersonalDetails(saver), new SaveAddress(saver), new SaveBaccalaureate(saver)),
        new EntriesResolver({
          studies: list(externalStudies), internships: list(internships), work: list(workExperiences), declareNothing: new DeclareNothing(saver),
        }),
      ],
      listeners: [openProfile(clock), removeProfile],
    };
  },
};

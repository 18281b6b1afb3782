import { ProfileSection, sectionStates } from '../../candidates/contract';
import type { Baccalaureate, ExternalStudy, Internship, Patch, PersonalDetails, PostalAddress } from '../../candidates/model/profile';
import type { ListSection } from '../../candidates/model/profile-section';
import { DeclareNothing } from '../../candidates/use-cases/declare-nothing';
import { SaveAddress } from '../../candidates/use-cases/save-address';
import { SaveBaccalaureate } from '../../candidates/use-cases/save-baccalaureate';
import { externalStudies, internships, type ListKind, SaveEntry } from '../../candidates/use-cases/save-entry';
import { SavePersonalDetails } from '../../candidates/use-cases/save-personal-details';
import { type Saved, SectionSaver } from '../../candidates/use-cases/save-section';
import type { Parts } from '../../kernel/feature';
import type { PersonViewer } from '../../kernel/viewer';

/** What somebody fills in; where there is nothing, that is declared. */
export interface ProfileDraft {
  readonly personalDetails: Patch<PersonalDetails>;
  readonly address: Patch<PostalAddress>;
  readonly baccalaureate: Patch<Baccalaureate>;
  readonly externalStudy: Patch<ExternalStudy> | undefined;
  readonly internship: Patch<Internship> | undefined;
}

/** Fills in the sections that nobody has touched, through the same doors as a candidate; what a visitor changed stays. */
export async function fillProfile(parts: Parts, viewer: PersonViewer, draft: ProfileDraft): Promise<void> {
  const fillings = fillingsOf(new SectionSaver(parts.transactions, parts.reads, parts.clock), viewer, draft);
  for (const { section, version, savedAt } of await sectionStates(parts.reads, viewer.candidateId)) {
    if (savedAt !== null) continue;
    const saved = await fillings[section](version);
    // A conflict: another process that starts at the same time was first.
    if (saved.kind === 'invalid') throw new Error(`The demonstration profile is out of date: ${section} ${JSON.stringify(saved)}.`);
  }
}

type Filling = (version: number) => Promise<Saved>;

function fillingsOf(saver: SectionSaver, viewer: PersonViewer, draft: ProfileDraft): Readonly<Record<ProfileSection, Filling>> {
  const nothing = (section: ListSection): Filling => (version) => new DeclareNothing(saver).execute(viewer, version, section, true);
  const entry = <Content>(kind: ListKind<Content>, content: Patch<Content> | undefined): Filling =>
    content === undefined ? nothing(kind.section) : (version) => new SaveEntry(saver, kind).execute(viewer, version, null, content);
  return {
    PERSONAL_DETAILS: (version) => new SavePersonalDetails(saver).execute(viewer, version, draft.personalDetails),
    ADDRESS: (version) => new SaveAddress(saver).execute(viewer, version, draft.address),
    BACCALAUREATE: (version) => new SaveBaccalaureate(saver).execute(viewer, version, draft.baccalaureate),
    EXTERNAL_STUDIES: entry(externalStudies, draft.externalStudy),
    INTERNSHIPS: entry(internships, draft.internship),
    WORK_EXPERIENCES: nothing(ProfileSection.WORK_EXPERIENCES),
  };
}

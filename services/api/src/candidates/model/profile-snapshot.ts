import type { Labels } from '../../reference/contract';

export interface Coded {
  readonly code: string;
  readonly label: Labels;
}

export interface SnapshotPlace {
  readonly country: Coded | null;
  readonly department: Coded | null;
  readonly municipality: Coded | null;
  readonly foreignTown: string | null;
}

/** Everything that a candidate said, labels in both languages resolved, as it was when an application froze it: plain JSON. */
export interface ProfileSnapshot {
  readonly number: string;
  readonly personalDetails: {
    readonly nationality: Coded | null;
    readonly nationalStudentNumber: string | null;
    readonly civility: string | null;
    readonly birthName: string | null;
    readonly usualName: string | null;
    readonly firstName: string | null;
    readonly otherFirstNames: string | null;
    /** `YYYY-MM-DD`. */
    readonly birthDate: string | null;
    readonly birthPlace: SnapshotPlace;
    readonly preferredLanguage: 'FR' | 'EN' | null;
    readonly phone: string | null;
    readonly mobilePhone: string | null;
  };
  readonly address: {
    readonly country: Coded | null;
    readonly postcode: string | null;
    readonly municipality: Coded | null;
    readonly foreignTown: string | null;
    readonly lines: readonly string[];
  };
  readonly baccalaureate: {
    readonly hasBaccalaureate: boolean | null;
    readonly year: number | null;
    readonly series: Coded | null;
    readonly honours: Coded | null;
    readonly place: SnapshotPlace;
    readonly school: string | null;
    readonly specialities: readonly Coded[];
    readonly options: string | null;
  };
  readonly externalStudies: readonly {
    readonly year: number | null;
    readonly place: SnapshotPlace;
    readonly school: string | null;
    readonly diplomaType: Coded | null;
    readonly title: string | null;
    readonly obtained: 'YES' | 'NO' | 'IN_PROGRESS' | null;
    readonly honours: Coded | null;
  }[];
  readonly internships: readonly {
    readonly year: number | null;
    readonly duration: string | null;
    readonly organisation: string | null;
    readonly description: string | null;
    readonly hoursPerWeek: number | null;
  }[];
  readonly workExperiences: readonly {
    readonly year: number | null;
    readonly duration: string | null;
    readonly employer: string | null;
    readonly title: string | null;
    readonly purpose: string | null;
  }[];
  /** List sections that the candidate declared empty. */
  readonly declaredEmpty: readonly string[];
}

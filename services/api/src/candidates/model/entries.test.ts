import { aroundOn } from '../../../tests/support/builders/candidates';
import { changeExternalStudy, changeInternship, changeWorkExperience, missingInInternship, missingInStudy, missingInWork } from './entries';
import { DiplomaObtained, emptyInternship, emptyStudy, emptyWork } from './profile';

const around = aroundOn('2026-11-20');

describe('entries of the list sections', () => {
  it('an external study in France, and one abroad', () => {
    const study = { year: 2025, countryCode: 'FR', municipalityCode: '64445', school: 'Université de Pau', diplomaTypeCode: 'LICENCE', title: 'L3, Droit', obtained: DiplomaObtained.YES, honoursCode: 'B' };
    const { next, problems } = changeExternalStudy(emptyStudy, study, around);
    expect(problems).toEqual([]);
    expect(next).toMatchObject({ departmentCode: '64', honoursCode: 'B' });
    expect(missingInStudy(next)).toEqual([]);
    const abroad = changeExternalStudy(next, { countryCode: 'DZ' }, around).next;
    expect(missingInStudy(abroad)).toEqual([{ field: 'foreignTown', code: 'study.foreignTown' }]);
  });

  it('has honours only once obtained', () => {
    expect(changeExternalStudy({ ...emptyStudy, honoursCode: 'TB' }, { obtained: DiplomaObtained.IN_PROGRESS }, around).next.honoursCode).toBeNull();
    expect(changeExternalStudy(emptyStudy, { obtained: DiplomaObtained.NO, honoursCode: 'TB' }, around).next.honoursCode).toBeNull();
  });

  it('an internship', () => {
    const { next, problems } = changeInternship(emptyInternship, { year: 2024, duration: '2 mois', organisation: 'Mairie', description: 'Accueil\nArchives', hoursPerWeek: 35 }, around);
    expect(problems).toEqual([]);
    expect(missingInInternship(next)).toEqual([]);
    expect(changeInternship(next, { hoursPerWeek: 81, year: 2030, description: 'x'.repeat(2001) }, around).problems.map(({ code }) => code)).toEqual(['OUT_OF_RANGE', 'TOO_LONG', 'OUT_OF_RANGE']);
  });

  it('work', () => {
    const { next } = changeWorkExperience(emptyWork, { year: 2024, duration: '1 an', employer: 'Librairie', title: 'Libraire' }, around);
    expect(missingInWork(next)).toEqual([]);
    expect(missingInWork(emptyWork).map(({ field }) => field)).toEqual(['year', 'duration', 'employer', 'title']);
  });
});

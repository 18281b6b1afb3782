import { aroundOn } from '../../../tests/support/builders/candidates';
import { changePersonalDetails, displayedLastName, missingInPersonalDetails } from './personal-details';
import { Civility, type Patch, type PersonalDetails } from './profile';

const around = aroundOn('2026-11-20');
const empty: PersonalDetails = {
  nationalityCode: null, nationalStudentNumber: null, civility: null, birthName: null, usualName: null, firstName: null, otherFirstNames: null, birthDate: null,
  birthCountryCode: null, birthDepartmentCode: null, birthMunicipalityCode: null, birthTown: null, preferredLanguage: null, phone: null, mobilePhone: null,
};
const change = (patch: Patch<PersonalDetails>, current: Partial<PersonalDetails> = {}) => changePersonalDetails({ ...empty, ...current }, patch, around);
const problem = (patch: Patch<PersonalDetails>, current: Partial<PersonalDetails> = {}) => change(patch, current).problems[0];
const missing = (details: PersonalDetails) => missingInPersonalDetails(details).map(({ field }) => field);

describe('personal details', () => {
  it('of somebody born in Algeria need a town and no municipality', () => {
    const { next, problems } = change({
      nationalityCode: 'DZ', civility: Civility.MME, birthName: 'TEST5', firstName: 'TEST5', birthDate: '2000-12-12', birthCountryCode: 'DZ',
      preferredLanguage: 'FR', phone: '0199001234',
    });
    expect(problems).toEqual([]);
    expect(missing(next)).toEqual(['birthTown']);
    expect(missing(change({ birthTown: 'Ziama Mansouriah' }, next).next)).toEqual([]);
  });

  it('of somebody born in France need department and municipality', () => {
    const { next } = change({ birthCountryCode: 'FR', birthTown: 'ignored' });
    expect(next.birthTown).toBeNull();
    expect(missing(next)).toEqual(expect.arrayContaining(['birthDepartmentCode', 'birthMunicipalityCode']));
    expect(change({ birthMunicipalityCode: '42218' }, next).next).toMatchObject({ birthDepartmentCode: '42', birthMunicipalityCode: '42218' });
    expect(change({ birthMunicipalityCode: '97411' }, next).next).toMatchObject({ birthDepartmentCode: '974' });
  });

  it('say so when municipality and department do not fit', () => {
    expect(problem({ birthCountryCode: 'FR', birthDepartmentCode: '69', birthMunicipalityCode: '42218' })).toEqual({ field: 'birthMunicipalityCode', code: 'OTHER_DEPARTMENT' });
    const moved = change({ birthDepartmentCode: '69' }, { birthCountryCode: 'FR', birthDepartmentCode: '42', birthMunicipalityCode: '42218' });
    expect(moved).toMatchObject({ problems: [], next: { birthDepartmentCode: '69', birthMunicipalityCode: null } });
  });

  it('forget the French municipality of somebody born abroad after all', () => {
    const { next } = change({ birthCountryCode: 'DZ' }, { birthCountryCode: 'FR', birthDepartmentCode: '42', birthMunicipalityCode: '42218' });
    expect(next).toMatchObject({ birthDepartmentCode: null, birthMunicipalityCode: null });
  });

  it.each([
    ['2026-11-20', undefined], ['2026-11-21', 'FUTURE'], ['1900-01-01', undefined], ['1899-12-31', 'OUT_OF_RANGE'], ['2001-02-29', 'DATE'], ['2000-02-29', undefined],
    ['12/12/2000', 'DATE'], ['2000-13-01', 'DATE'], ['0000-00-00', 'DATE'], ['x', 'DATE'], ['+012026-01-01', 'DATE'],
  ])('birth date %s: %s', (birthDate, code) => {
    expect(problem({ birthDate })?.code).toBe(code);
  });

  it('name every problem at once and change nothing that is refused', () => {
    const { next, problems } = change(
      { nationalityCode: 'QQ', nationalStudentNumber: '1234567890A', birthName: 'a\u0000', phone: 'abc', birthCountryCode: 'RE', usualName: 'Roe' },
      { birthName: 'Doe' },
    );
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'nationalityCode UNKNOWN', 'nationalStudentNumber STUDENT_NUMBER_KEY', 'birthName CHARACTERS', 'phone PHONE', 'birthCountryCode UNKNOWN',
    ]);
    expect(next).toMatchObject({ birthName: 'Doe', usualName: 'Roe' });
  });

  it('leave the INE and the telephones to the choice of the candidate', () => {
    expect(missing({ ...empty, nationalStudentNumber: null, phone: null })).not.toContain('nationalStudentNumber');
    expect(change({ nationalStudentNumber: '1234 567 890 v' }).next.nationalStudentNumber).toBe('1234567890V');
    expect(change({ nationalStudentNumber: '', phone: ' ' }, { nationalStudentNumber: '1234567890V', phone: '+33199001234' }).next).toMatchObject({ nationalStudentNumber: null, phone: null });
  });

  it('show the usual name, else the name of birth', () => {
    expect(displayedLastName({ usualName: null, birthName: 'Durand' })).toBe('Durand');
    expect(displayedLastName({ usualName: 'Martin', birthName: 'Durand' })).toBe('Martin');
  });
});

import { maskAddress } from '../../identity/contract';
import type { PersonView } from '../model/person-view';
import { presentAssignment } from './assignment.presenter';
import type { PersonType } from './person.type';

export const presentPerson = ({ id, firstName, lastName, login, address, isAddressWhole, isActive, functions }: PersonView, day: string): PersonType => ({
  __typename: 'Person',
  id, firstName, lastName, isActive,
  candidateNumber: login,
  signInAddress: isAddressWhole ? address : maskAddress(address),
  assignments: functions.map((held) => presentAssignment(held, day, held.isChangeable)),
});

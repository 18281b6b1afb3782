import type { Loader } from '../../kernel/loaders';
import type { DiplomaType } from '../model/nomenclature';
import { nomenclaturesOf } from './nomenclatures';

export const diplomaTypeByCode: Loader<string, DiplomaType> = {
  name: 'diplomaTypeByCode',
  batch: async (reads) => (await nomenclaturesOf(reads)).diplomaTypes,
};

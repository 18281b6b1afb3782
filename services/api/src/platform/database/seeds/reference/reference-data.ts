import type { ReferenceData } from '../../../../reference/contract';
import { baccalaureateSeries, baccalaureateSpecialities } from './baccalaureate';
import { countries } from './countries';
import { diplomaTypes, honours } from './diplomas';
import { departments, municipalities, regions } from './national-tables';
import { table } from './table';

/** All nomenclatures that come with the product. */
export function referenceData(): ReferenceData {
  return {
    regions: regions(),
    departments: departments(),
    municipalities: municipalities(),
    countries: table(countries()),
    series: table(baccalaureateSeries()),
    specialities: table(baccalaureateSpecialities()),
    honours: table(honours()),
    diplomaTypes: table(diplomaTypes()),
  };
}

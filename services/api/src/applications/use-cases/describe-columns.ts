import type { Reads } from '../../kernel/reads';
import type { PersonViewer, Viewer } from '../../kernel/viewer';
import { assertStaff, openColumns } from '../applications.policy';
import { columnOf, type ColumnKey, type GridColumn } from '../model/grid-columns';
import { valueWords } from '../model/grid-words';
import { widest } from '../store/grid-scope';
import { isPlaceColumn, placesIn, type Place } from '../store/places.reads';
import { tagsOf } from '../store/tag.reads';

export interface DescribedColumn extends GridColumn {
  readonly key: ColumnKey;
  /** What a filter by values can be set to. */
  readonly options: () => Promise<readonly Place[]>;
}

/** The columns that the viewer's list offers. */
export class DescribeColumns {
  constructor(private readonly reads: Reads) {}

  execute(viewer: Viewer): readonly DescribedColumn[] {
    assertStaff(viewer);
    return openColumns(viewer).map((key) => ({ ...columnOf(key), key, options: () => this.options(viewer, key) }));
  }

  private async options({ grants }: PersonViewer, key: ColumnKey): Promise<readonly Place[]> {
    if (isPlaceColumn(key)) return placesIn(this.reads, widest(grants), key);
    if (key === 'TAGS') {
      const tags = await tagsOf(this.reads, [...new Set(grants.map(({ institutionId }) => institutionId))]);
      return tags.map(({ id, label }) => ({ value: id, label, note: null }));
    }
    return Object.entries(valueWords[key] ?? {}).map(([value, label]) => ({ value, label, note: null }));
  }
}

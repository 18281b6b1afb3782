import { FunctionNameEnum, ScopeKindEnum } from '../../people/graphql/assignment.type';
import type { ApplicationView } from '../model/application-view';
import { ExportState } from '../model/application-export.entity';
import { countInside, daysWaiting, type TagView } from '../model/grid-line';
import { ColumnFilterKindEnum, ColumnTypeEnum, SortDirectionEnum } from './grid.enums';
import type { ApplicationExportType, ApplicationLineType, ColumnType, GridViewType, TagType } from './grid.type';
import type { DescribedColumn } from '../use-cases/describe-columns';
import type { SeenView } from '../use-cases/keep-views';
import type { SeenExport } from '../use-cases/see-exports';

export const presentTag = (tag: TagView): TagType => ({ __typename: 'Tag', ...tag });

const filterKinds = { IN: ColumnFilterKindEnum.VALUES, TAGS: ColumnFilterKindEnum.VALUES, RANGE: ColumnFilterKindEnum.RANGE, PREFIX: ColumnFilterKindEnum.PREFIX } as const;

export const presentColumn = ({ key, label, type, filter, sort, isUsual, options }: DescribedColumn): ColumnType => ({
  key, label, type: ColumnTypeEnum[type],
  filter: filter === undefined ? null : filterKinds[filter.kind],
  mayBeEmpty: filter !== undefined && (filter.kind === 'TAGS' || ('mayBeEmpty' in filter && filter.mayBeEmpty === true)),
  isSortable: sort !== undefined,
  isUsual: isUsual === true,
  loadOptions: options,
});

export const presentLine = (application: ApplicationView, now: Date): ApplicationLineType => ({
  centreId: application.centreId,
  committeeId: application.committeeId,
  admissionRoute: application.admissionRoute,
  proposedDecision: application.proposedDecision,
  waitingRank: application.waitingRank,
  missingDocuments: countInside(application, application.missingDocuments),
  refusedDocuments: countInside(application, application.refusedDocuments),
  uncheckedDocuments: countInside(application, application.uncheckedDocuments),
  daysWaiting: daysWaiting(application, now),
  updatedAt: application.updatedAt,
});

export const presentView = ({ id, name, version, content, sharedFunction, sharedScopeKind, sharedScopeId }: SeenView, isMine: boolean): GridViewType => ({
  __typename: 'GridView', id, name, version, isMine, sharedScopeId,
  sharedFunction: sharedFunction && FunctionNameEnum[sharedFunction],
  sharedScopeKind: sharedScopeKind && ScopeKindEnum[sharedScopeKind],
  columns: content.columns,
  filters: (content.filter.columns ?? []).map(({ column, values = null, from = null, to = null, prefix = null, isEmpty = null }) => ({ column, values, from, to, prefix, isEmpty })),
  sortColumn: content.sort.column,
  sortDirection: content.sort.isDescending ? SortDirectionEnum.DESC : SortDirectionEnum.ASC,
});

export const presentExport = ({ id, format, state, rowsDone, rowsTotal, orderedAt, expiresAt }: SeenExport): ApplicationExportType => ({
  __typename: 'ApplicationExport', id, format, state, rowsDone, rowsTotal, orderedAt, expiresAt,
  url: state === ExportState.DONE ? `/files/exports/${id}` : null,
});

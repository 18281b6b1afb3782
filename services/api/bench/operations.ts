import { createHash } from 'node:crypto';

export type ReadName = 'dashboard' | 'grid' | 'catalogue';

const names = 'title { fr en __typename }';

/** What is asked, as a front of ours would ask it: `__typename` everywhere, sent by its hash. */
export const documents = {
  dashboard: `query Dashboard {
    myApplications(first: 20) { edges { node {
      id reference status submittedAt returnDeadline timeZone publishedDecision answer answerBy nextActor
      programme { id code ${names} centre { id name { fr en __typename } __typename } __typename }
      documents { id state comment requirement { id label { fr en __typename } __typename } file { id name size uploadedAt scan url __typename } __typename }
      __typename } __typename } __typename }
  }`,
  grid: `query Grid($filter: ApplicationFilter!, $sort: ApplicationSort!, $first: Int) {
    applications(filter: $filter, sort: $sort, first: $first) {
      edges { node { id reference status submittedAt returnDeadline timeZone
        candidate { id number firstName lastName __typename }
        programme { id code ${names} __typename }
        intake { id name { fr en __typename } __typename }
        __typename } __typename }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor __typename }
      totalCount { count isExact __typename }
      __typename }
  }`,
  catalogue: `query Catalogue($filter: ProgrammeFilter!, $first: Int!) {
    programmes(filter: $filter, first: $first) {
      edges { node { id code ${names} keywords diplomaType { code name { fr en __typename } __typename } centre { id name { fr en __typename } __typename }
        site language intakes { id state opensAt closesAt timeZone __typename } __typename } __typename }
      pageInfo { hasNextPage endCursor __typename }
      __typename }
  }`,
  submit: `mutation Submit($input: SubmitApplicationInput!) {
    submitApplication(input: $input) { ... on Application { id status version submittedAt receipt { number __typename } __typename } ... on Refusal { code message } __typename }
  }`,
  request: `mutation RequestUpload($input: RequestUploadInput!) {
    requestUpload(input: $input) { ... on UploadGrant { ticket url __typename } ... on Refusal { code message } __typename }
  }`,
  bind: `mutation Bind($input: BindUploadInput!) {
    bindUpload(input: $input) { ... on DocumentChanged { document { id state __typename } __typename } ... on Refusal { code message } __typename }
  }`,
} as const;

export type OperationName = keyof typeof documents;

export const hashOf = (name: OperationName): string => createHash('sha256').update(documents[name]).digest('hex');

export const pageSize = 50;
export const searchSize = 20;
export const gridStatus = 'COMPLETE';

export interface GridVariables {
  readonly filter: { readonly columns: readonly { readonly column: string; readonly values: readonly string[] }[] };
  readonly sort: { readonly column: 'SUBMITTED_AT'; readonly direction: 'DESC' };
  readonly first: number;
}

export interface CatalogueVariables {
  readonly filter: { readonly text: string };
  readonly first: number;
}

export const gridOf = (programmeId: string): GridVariables => ({
  filter: { columns: [{ column: 'PROGRAMME', values: [programmeId] }, { column: 'STATUS', values: [gridStatus] }] },
  sort: { column: 'SUBMITTED_AT', direction: 'DESC' },
  first: pageSize,
});

export const catalogueOf = (text: string): CatalogueVariables => ({ filter: { text }, first: searchSize });

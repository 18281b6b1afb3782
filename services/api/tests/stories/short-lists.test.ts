import { shortFields } from '../../src/applications/graphql/grid-arguments';
import { ApplicationStory } from '../support/builders/application-story';

interface List {
  readonly applications: { readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[] };
}

const inside: Readonly<Record<string, string>> = {
  candidate: '{ id number firstName lastName }', programme: '{ id code title { fr en } centre { id } }', intake: '{ id name { fr } returnDeadline }',
};

describe('a list of applications', () => {
  it('says the same of each field whether whole rows are read for it or short ones', async () => {
    const story = await ApplicationStory.begin();
    try {
      story.api.clock.set('2026-11-20T09:00:00.000Z');
      await story.submitted(await story.applicant('Submitter'));
      await story.apply(await story.applicant('Drafter'), 'JANUS/SEPTEMBER');
      const administrator = await story.staff('ADMINISTRATOR', 'INSTITUTION', story.offer.institutionId);
      const read = async (field: string, more: string): Promise<unknown[]> => {
        const { data, errors } = await administrator.query<List>(`query { applications { edges { node { ${field} ${inside[field] ?? ''} ${more} } } } }`);
        expect(errors).toBeUndefined();
        return data!.applications.edges.map(({ node }) => node[field]);
      };
      for (const field of shortFields) {
        const short = await read(field, '');
        expect([field, short]).toEqual([field, await read(field, 'version')]);
        expect(short).toHaveLength(2);
      }
    } finally {
      await story.api.stop();
    }
  });
});

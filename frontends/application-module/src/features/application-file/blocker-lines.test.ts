import { blockerLines } from './blocker-lines';

const none = { documentId: null, section: null };

describe('what keeps an application from being handed in', () => {
  it('leads to the document or the section where it is put right', () => {
    const lines = blockerLines([
      { ...none, code: 'DOCUMENT_MISSING', message: 'Il manque : CV', documentId: 'doc_1' },
      { ...none, code: 'SECTION_INCOMPLETE', message: 'Baccalauréat à compléter', section: 'BACCALAUREATE' },
      { ...none, code: 'SECTION_INCOMPLETE', message: 'Expériences à compléter', section: 'WORK_EXPERIENCES' },
      { ...none, code: 'DEADLINE_PASSED', message: 'La date est passée' },
    ]);
    expect(lines.map(({ to }) => to)).toEqual(['#doc_1', '/profile/baccalaureate', '/profile/work-experiences', undefined]);
  });

  it('says nothing twice', () => {
    const status = { ...none, code: 'STATUS' as const, message: 'Déjà transmise' };
    expect(blockerLines([status, status])).toHaveLength(1);
  });
});

import { blockerLines } from './blocker-lines';

const none = { documentId: null, section: null };

const many = (count: number) => `${count} documents`;

describe('what keeps an application from being handed in', () => {
  it('leads to the document or the section where it is put right', () => {
    const lines = blockerLines([
      { ...none, code: 'DOCUMENT_MISSING', message: 'Il manque : CV', documentId: 'doc_1' },
      { ...none, code: 'SECTION_INCOMPLETE', message: 'Baccalauréat à compléter', section: 'BACCALAUREATE' },
      { ...none, code: 'SECTION_INCOMPLETE', message: 'Expériences à compléter', section: 'WORK_EXPERIENCES' },
      { ...none, code: 'DEADLINE_PASSED', message: 'La date est passée' },
    ], many);
    expect(lines.map(({ to }) => to)).toEqual(['#doc_1', '/profile/baccalaureate', '/profile/work-experiences', undefined]);
  });

  it('counts the documents when many are missing, and leads to the first of them', () => {
    const missing = [1, 2, 3, 4].map((number) => ({ ...none, code: 'DOCUMENT_MISSING' as const, message: `Il manque ${number}`, documentId: `doc_${number}` }));
    const section = { ...none, code: 'SECTION_INCOMPLETE' as const, message: 'Adresse', section: 'ADDRESS' as const };
    expect(blockerLines(missing.slice(1), many)).toHaveLength(3);
    expect(blockerLines([section, ...missing], many).map(({ message, to }) => [message, to])).toEqual([['4 documents', '#doc_1'], ['Adresse', '/profile/address']]);
  });

  it('says nothing twice', () => {
    const status = { ...none, code: 'STATUS' as const, message: 'Déjà transmise' };
    expect(blockerLines([status, status], many)).toHaveLength(1);
  });
});

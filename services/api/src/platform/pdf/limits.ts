/** What one document may cost; beyond it is excused. A person's scans stay far below. */
export const limits = {
  pagesOfDocument: 500,
  pagesOfFile: 2000,
  /** A PNG is decoded to four bytes a pixel. */
  pixelsOfImage: 60_000_000,
  documentMs: 20_000,
  /** Cover, data pages and saving. */
  restMs: 60_000,
  /** Growth of the whole process while one file is made. */
  memoryBytes: 1_500_000_000,
};

export type Limits = typeof limits;

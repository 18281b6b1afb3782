import type { fr } from './messages.fr';

export const en: Record<keyof typeof fr, string> = {
  FILE_TOO_LARGE: 'This file is too large: {maxMegabytes} MB at most. Make it smaller (for instance by scanning at 150 dots per inch) and try again.',
  FILE_TYPE_REFUSED: 'Only PDF, JPG and PNG files are taken, and the name of the file must end with its type (for instance “diploma.pdf”).',
  FILE_CONTENT_REFUSED: 'This file is empty, damaged or not what its name says. Open it to check, save it again and retry.',
  FILE_QUOTA_REACHED: 'You have used all the room for your documents. Delete one or finish an upload under way, then try again.',
  UPLOAD_ENDED: 'This upload is no longer valid. Start again: nothing that was saved has changed.',
};

import { answerFault, setFileHeaders } from '../../documents/contract';
import type { Route } from '../../kernel/feature';
import { LetterKind } from '../model/letter.entity';
import type { PrintedLetter, PrintLetter, PrintTest } from '../use-cases/print-letter';

type Answering = Parameters<Route['handle']>[1];

function answer(response: Answering, { name, bytes }: PrintedLetter, isSaved: boolean): void {
  setFileHeaders(response, { name, contentType: 'application/pdf' }, isSaved);
  response.setHeader('content-length', bytes.length);
  response.writeHead(200).end(bytes);
}

/** `GET /files/letters/<decision>.pdf`: the letter, in the language of whoever reads it; `?download=1` to save it. */
export const letterRoute = (print: PrintLetter): Route => ({
  method: 'GET',
  path: /^\/files\/letters\/(?<id>dec_[0-9A-HJKMNP-TV-Z]{26})\.pdf$/,
  tokenScope: 'read:documents',
  async handle(request, response, route) {
    try {
      const { viewer, locale } = await route.context();
      const id = route.groups['id'] ?? '';
      const isSaved = route.url.searchParams.has('download');
      if (request.method === 'HEAD') {
        setFileHeaders(response, { name: await print.nameOf(viewer, id, locale), contentType: 'application/pdf' }, isSaved);
        response.writeHead(200).end();
        return;
      }
      answer(response, await print.execute(viewer, id, locale), isSaved);
    } catch (error) {
      answerFault(response, error);
    }
  },
});

/** `GET /files/letters/test/<institution>/<kind>/<language>.pdf`: a test print of the saved template. */
export const testPrintRoute = (print: PrintTest): Route => ({
  method: 'GET',
  path: /^\/files\/letters\/test\/(?<id>ins_[0-9A-HJKMNP-TV-Z]{26})\/(?<kind>ADMISSION|REFUSAL)\/(?<language>fr|en)\.pdf$/,
  async handle(_request, response, route) {
    try {
      const { viewer } = await route.context();
      const { id = '', kind, language } = route.groups;
      answer(response, await print.execute(viewer, id, kind === 'REFUSAL' ? LetterKind.REFUSAL : LetterKind.ADMISSION, language === 'en' ? 'en' : 'fr'), false);
    } catch (error) {
      answerFault(response, error);
    }
  },
});

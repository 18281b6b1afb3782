import { pipeline } from 'node:stream/promises';
import { answerFault, setFileHeaders } from '../../documents/contract';
import type { Route } from '../../kernel/feature';
import type { ExportStatistics } from '../use-cases/export-statistics';
import type { StatisticsScope } from '../use-cases/read-statistics';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const scopeOf = (asked: URLSearchParams): StatisticsScope => ({
  campaignId: asked.get('campaign'), centreId: asked.get('centre'), committeeId: asked.get('committee'), programmeId: asked.get('programme'),
});

/** `GET /files/statistics.xlsx?campaign=…&centre=…&committee=…&programme=…`: the tables of the screen. */
export function statisticsRoute(statistics: ExportStatistics): Route {
  return {
    method: 'GET',
    path: /^\/files\/statistics\.xlsx$/,
    async handle(request, response, route) {
      try {
        const { viewer, locale } = await route.context();
        const { name, content } = await statistics.execute(viewer, scopeOf(route.url.searchParams), locale);
        setFileHeaders(response, { name, contentType }, true);
        response.writeHead(200);
        if (request.method === 'HEAD') return void response.end();
        await pipeline(content(), response);
      } catch (error) {
        answerFault(response, error);
      }
    },
  };
}

import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Log } from '../kernel/log';

export interface OperationMeter {
  count(operation: string, succeeded: boolean, milliseconds: number): void;
}

export class Metrics implements OperationMeter {
  readonly registry = new Registry();
  private readonly operations = new Counter({
    name: 'parvis_graphql_operations_total', help: 'GraphQL operations answered.', labelNames: ['operation', 'outcome'], registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: 'parvis_graphql_seconds', help: 'Time from the first byte of a GraphQL request to its answer.', labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers: [this.registry],
  });
  private readonly known = new Set<string>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  count(operation: string, succeeded: boolean, milliseconds: number): void {
    const name = this.bounded(operation);
    this.operations.inc({ operation: name, outcome: succeeded ? 'answered' : 'fault' });
    this.durations.observe({ operation: name }, milliseconds / 1000);
  }

  /** Operation names come from clients: past a few hundred they are one, or a stranger could fill the memory. */
  private bounded(operation: string): string {
    if (!this.known.has(operation) && this.known.size >= 300) return 'other';
    this.known.add(operation);
    return operation;
  }
}

/** `/metrics` on a port of its own, which the outside never sees. A port already taken is said, not fatal: two instances may share a machine. */
export function serveMetrics(metrics: Metrics, port: number, log: Log): Server | undefined {
  if (port === 0) return undefined;
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.on('error', () => { log.warn({ port }, 'metrics are not served: the port is taken (METRICS_PORT, 0 switches them off)'); });
  server.listen(port, '127.0.0.1');
  return server;
}

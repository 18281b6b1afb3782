import 'reflect-metadata';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './build-schema';
import { features } from './features';
import { partsForPrinting } from './parts-for-printing';

/** The contract as text, sorted, so that a diff shows what changed and nothing else. */
export function printedSchema(): string {
  const built = features.map((feature) => feature.build(partsForPrinting));
  return `${printSchema(lexicographicSortSchema(buildApiSchema(features, built.flatMap((feature) => [...(feature.resolvers ?? [])]))))}\n`;
}

if (require.main === module) process.stdout.write(printedSchema());

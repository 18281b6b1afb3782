const features = require('./infra/local/feature-order.cjs');

const api = '^services/api/src';
const feature = `${api}/(${features.join('|')})`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...features.slice(0, -1).map((name, i) =>
      forbid(
        `${name}-looks-only-down`,
        'A feature may import only those before it; let the later one listen to an event of the earlier one.',
        { path: `${api}/${name}/`, pathNot: '[.]test[.]ts$' },
        { path: `${api}/(${features.slice(i + 1).join('|')})/` },
      ),
    ),
    forbid(
      'by-the-front-door',
      'Another feature is reached through its contract.ts or a *.type.ts only.',
      { path: `${feature}/`, pathNot: '[.]test[.]ts$' },
      { path: `${feature}/`, pathNot: [`${api}/$1/`, '/contract[.]ts$', '/graphql/[^/]+[.]type[.]ts$'] },
    ),
    forbid(
      'model-is-only-rules',
      'A model holds state and rules: no queries, no use cases, no GraphQL, no files, no network.',
      { path: `${feature}/model/`, pathNot: '[.]test[.]ts$' },
      { path: ['/(store|use-cases|graphql)/', 'node_modules/(type-graphql|mysql2|nodemailer)/', '^(node:)?(fs|net|http|https|child_process)(/|$)'] },
    ),
    forbid('work-knows-no-graphql', 'Stores and use cases serve any caller.', { path: `${feature}/(store|use-cases)/`, pathNot: '[.]test[.]ts$' }, { path: [`${feature}/graphql/`, 'node_modules/type-graphql/'] }),
    forbid('graphql-asks-no-database', 'Resolvers translate; use cases do the work.', { path: `${feature}/graphql/`, pathNot: '[.]test[.]ts$' }, { path: [`${feature}/store/`, 'node_modules/(typeorm|mysql2)/'] }),
    forbid('features-know-no-wiring', 'Features meet adapters through the ports of the kernel.', { path: `${feature}/`, pathNot: '[.]test[.]ts$' }, { path: `${api}/(app|platform)/` }),
    forbid('kernel-stands-alone', 'The kernel imports nothing of ours.', { path: `${api}/kernel/`, pathNot: '[.]test[.]ts$' }, { path: `${api}/(?!kernel/)` }),
    forbid(
      'platform-knows-no-feature',
      'Adapters implement the kernel’s ports; migrations and seeds belong to the whole.',
      { path: `${api}/platform/`, pathNot: ['[.]test[.]ts$', `${api}/platform/database/(migrations|seeds)/`] },
      { path: [`${feature}/`, `${api}/app/`] },
    ),
    forbid('tests-stay-tests', 'Sources never import tests.', { path: `${api}/`, pathNot: '[.]test[.]ts$' }, { path: ['^services/api/(tests|bench)/', '[.]test[.]ts$'] }),
    forbid(
      'frontends-meet-in-the-kit',
      'A front imports itself and the entries of the kit.',
      { path: '^frontends/([^/]+)/', pathNot: ['^frontends/journeys/'] },
      { path: '^frontends/', pathNot: ['^frontends/$1/', '^frontends/kit/src/[^/]+[.]ts$', '^frontends/kit/src/(styles|messages)/', '^frontends/kit/package[.]json$', '^frontends/kit/(build|testing)/'] },
    ),
    forbid('journeys-see-screens-only', 'Browser journeys know what a person sees, not how it is made.', { path: '^frontends/journeys/' }, { path: ['^frontends/(?!journeys/)', '^services/'] }),
    forbid('frontends-know-no-server', 'Fronts know the server by schema.graphql only.', { path: '^frontends/' }, { path: '^services/' }),
    forbid('no-cycles', 'Entities of one model may point at each other; nothing else may.', { pathNot: ['/model/', '^node_modules/'] }, { circular: true, viaOnly: { pathNot: '/model/', dependencyTypesNot: ['type-only'] } }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist(-ssr)?/', '/src/gql/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};

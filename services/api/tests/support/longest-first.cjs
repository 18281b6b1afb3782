const { statSync } = require('node:fs');

/** A minute or more in few lines. By their size alone they would come last, and the other workers would stand by. */
const longest = [
  'stories/bad-input', 'stories/rights-matrix', 'stories/kills', 'use-cases/allowed-acts', 'stories/publication-kills', 'stories/sign-in-hall', 'use-cases/feed-order',
];

const rank = (path) => longest.findIndex((name) => path.endsWith(`/${name}.test.ts`));

/** The order in which files are begun, the same on every machine: those first, and then the larger before the smaller. */
module.exports = class LongestFirst {
  sort(tests) {
    const known = tests.map((test) => ({ test, rank: rank(test.path), size: statSync(test.path).size }));
    const named = known.filter(({ rank }) => rank >= 0).sort((one, other) => one.rank - other.rank);
    const others = known.filter(({ rank }) => rank < 0).sort((one, other) => other.size - one.size);
    return [...named, ...others].map(({ test }) => test);
  }

  cacheResults() {
    return undefined;
  }
};

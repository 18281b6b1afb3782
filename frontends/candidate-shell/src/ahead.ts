import { loadCatalogue } from './locale/catalogues';
import { languageOfPage } from './locale/language';
import { fetchAhead } from './modules/ahead';

// A script of its own beside the shell's, so small that it runs first: what the shell will ask for is then on its way already.
void loadCatalogue(languageOfPage()).catch(() => undefined);
if (location.pathname !== '/') {
  void import('@parvis/kit/graphql').catch(() => undefined);
  void fetchAhead(location.pathname, () => void import('./modules/federation').catch(() => undefined)).catch(() => undefined);
}

// Runs before the first paint: of the two prerendered languages only the reader's is shown.
(function () {
  var known = null;
  try {
    known = localStorage.getItem('parvis.language');
  } catch (refused) {
    known = null;
  }
  var wanted = known || (navigator.languages || [navigator.language || 'fr']).join(' ').slice(0, 2).toLowerCase();
  document.documentElement.lang = wanted === 'fr' ? 'fr' : 'en';
})();

// Runs before the first paint: of the two prerendered languages only the reader's is shown.
(function () {
  let known = null;
  try {
    known = localStorage.getItem('parvis.language');
  } catch {
    // Storage may be refused; the browser's own language then decides.
  }
  const wanted = known || (navigator.languages || []).concat(navigator.language || 'fr')[0].slice(0, 2).toLowerCase();
  document.documentElement.lang = wanted === 'fr' ? 'fr' : 'en';
})();

/**
 * Removes the visual copy of a formula beside its MathML, as KaTeX, MathJax and Wikipedia write both, and unwraps the
 * MathML that their styles hide.
 */
export function removeFormulaTwins(fragment: DocumentFragment): void {
  for (const math of fragment.querySelectorAll('math')) {
    if (!math.textContent.trim()) continue;
    for (
      let element = math.parentElement, level = 0;
      element && level < 3;
      element = element.parentElement, level += 1
    ) {
      const twins = [...element.children].filter(
        child =>
          child.matches('[aria-hidden=true], .katex-html, .MathJax_Preview, .MathJax_SVG') &&
          !child.contains(math),
      );
      for (const twin of twins) twin.remove();
      if (twins.length > 0) break;
    }
    for (
      let element = math.parentElement;
      element?.matches('span, mjx-assistive-mml');
      element = element.parentElement
    ) {
      element.removeAttribute('style');
      element.removeAttribute('hidden');
    }
  }
}

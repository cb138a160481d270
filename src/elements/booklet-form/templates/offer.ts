import {html, nothing} from 'lit';
import {outcomeTemplate} from './outcome.js';
import type {FormView} from './view.js';

/** What is offered: the cover, and beside it the heading and what the booklet is. Once sent, the outcome. */
export function offerTemplate(view: FormView) {
  const {cover} = view.settings;
  return html`<div class="offer">
    ${cover && coverTemplate(view, cover)}
    <div class="words">${view.state === 'sent' ? outcomeTemplate(view) : wordsTemplate(view)}</div>
  </div>`;
}

/** A cover that does not load leaves no broken picture. */
function coverTemplate({settings}: FormView, cover: string) {
  const show = ({type, currentTarget}: Event) => {
    (currentTarget as HTMLImageElement).hidden = type === 'error';
  };
  return html`<img
    part="image"
    src=${cover}
    alt=${settings.coverAlt}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @error=${show}
    @load=${show}
  />`;
}

function wordsTemplate({settings, presentation, slotted}: FormView) {
  const {heading, description, facts, points} = settings;
  const words = presentation.wordsOr(heading, presentation.strings.formHeading);
  return html`${presentation.heading(slotted.render('heading', words))}
  ${facts || slotted.has('facts') ? html`<p part="meta">${slotted.render('facts', facts)}</p>` : nothing}
  ${description || slotted.has('description') ? html`<p>${slotted.render('description', description)}</p>` : nothing}
  ${points.length > 0 || slotted.has('points') ? pointsTemplate(points, slotted) : nothing}`;
}

function pointsTemplate(points: readonly string[], slotted: FormView['slotted']) {
  const list = html`<ul>
    ${points.map(point => html`<li>${point}</li>`)}
  </ul>`;
  return html`<div class="points">${slotted.render('points', points.length > 0 ? list : nothing)}</div>`;
}

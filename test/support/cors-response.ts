/** Makes the response of a destination on another origin that the page must not read. */
export function opaqueResponse(): Response {
  return Object.defineProperty(Response.error(), 'type', {value: 'opaque'});
}

/** Makes a response of a destination on another origin, with the header for CORS. */
export function corsResponse(body?: BodyInit | null, init?: ResponseInit): Response {
  return Object.defineProperty(new Response(body, init), 'type', {value: 'cors'});
}

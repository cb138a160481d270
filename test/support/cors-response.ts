/** A response as a destination on another origin gives it, with the header for CORS. */
export function corsResponse(body?: BodyInit | null, init?: ResponseInit): Response {
  return Object.defineProperty(new Response(body, init), 'type', {value: 'cors'});
}

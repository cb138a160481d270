/** The body of a WordPress REST error. */
export interface RestError {
  code: string;
  message: string;
  data: {status: number; params?: Record<string, string>; details?: Record<string, unknown>};
}

export function restError(status: number, code: string, message: string): RestError {
  return {code, message, data: {status}};
}

/** The error for a parameter that is out of range. */
export function invalidParameter(name: string, message: string): RestError {
  return {
    code: 'rest_invalid_param',
    message: `Invalid parameter(s): ${name}`,
    data: {
      status: 400,
      params: {[name]: message},
      details: {[name]: {code: 'rest_invalid_param', message, data: null}},
    },
  };
}

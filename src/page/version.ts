/** The version of this copy of Offprint; a test holds it equal to the one in package.json. */
export const version = '0.2.0';

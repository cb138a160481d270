/** Where the test files of one run find an empty database to copy; the first that needs it makes it. */
export const databaseTemplate = '.build/database-template';

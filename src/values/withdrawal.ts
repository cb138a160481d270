/** What a publisher says of an article that it has withdrawn: plain text, and an ISO date. */
export interface Withdrawal {
  reason?: string;
  date?: string;
}

/** What an embed does: which hosts it talks to, what is stored, which policies allow it. */
import type {Embed, ScriptLocation} from './embed.js';

export interface HostFact {
  readonly host: string;
  /** When it is asked. */
  readonly when: string;
  /** What it is asked for, and what it learns. */
  readonly what: string;
}

export interface StorageFact {
  readonly where: string;
  readonly what: string;
  readonly howLong: string;
}

export interface Facts {
  readonly hosts: readonly HostFact[];
  readonly stored: readonly StorageFact[];
  /** The value of the header Content-Security-Policy, one directive a line. */
  readonly contentSecurityPolicy: string;
  /** The value of the header Permissions-Policy; empty if nothing has to be allowed. */
  readonly permissionsPolicy: string;
  readonly notes: readonly string[];
}

/**
 * Describes what an embed does.
 * @param pageOrigin origin of the partner's page, against which relative URLs resolve
 */
export const describeFacts: (embed: Embed, script: ScriptLocation, pageOrigin?: string) => Facts = () => {
  return {hosts: [], stored: [], contentSecurityPolicy: '', permissionsPolicy: '', notes: []};
};

import {resolve} from 'node:path';
import {z} from 'zod';
import {packageRoot} from '../serving/package-root.js';
import {portWithDefault, readSettings} from '../serving/settings.js';
import {isAddressOrNetwork} from './requests/visitor-address.js';
import {sampleFolder} from './content/content.js';
import type {Origins} from './requests/origins.js';
import {
  isAddress,
  isMailServer,
  isOrigin,
  isSender,
  isWebhook,
  isWebhookSecret,
  schemeOf,
} from './setting-formats.js';

/** Resolves a relative path in the folder of the package, wherever the server was started. */
const inPackage = (path: string) => resolve(packageRoot, path);

/** The publisher's environment variables. The README describes each. */
const variables = {
  PORT: portWithDefault(4310),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'has to be a name or an address of this machine, like 127.0.0.1')
    .default('localhost'),
  DATA_DIR: z.string().default('.data/publisher').transform(inPackage),
  CONTENT_DIR: z.string().transform(inPackage).optional(),
  DATABASE_URL: z
    .string()
    .refine(
      text => /^postgres(?:ql)?:$/.test(schemeOf(text)),
      'has to be written like postgres://user:password@host:5432/name',
    )
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      isMailServer,
      'has to be written like smtp://user:password@host:587 or smtps://…, with special characters in user and password like %40',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(isSender, 'has to be one address, alone or like Booklets <booklets@publisher.example>')
    .optional(),
  MAIL_CONCURRENCY: z
    .string()
    .regex(/^(?:[1-9]|[1-4]\d|50)$/, 'has to be a number of messages, a whole number from 1 to 50')
    .transform(Number)
    .default(5),
  NOTIFY_EMAIL: z
    .string()
    .refine(isAddress, 'has to be one address, like office@publisher.example')
    .optional(),
  NOTIFY_WEBHOOK: z
    .string()
    .refine(isWebhook, 'has to be a URL like https://office.example/requests, without a user and a password')
    .optional(),
  NOTIFY_WEBHOOK_SECRET: z
    .string()
    .refine(isWebhookSecret, 'has to be whsec_ and 24 to 64 random bytes in base64')
    .optional(),
  NOTIFY_DETAILS: z.enum(['none', 'full'], 'has to be none or full').default('none'),
  ALLOWED_ORIGINS: z
    .string()
    .transform(text => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      origins => origins.length > 0 && origins.every(isOrigin),
      'has to list exact origins, written like https://partner.example, with spaces between them',
    )
    .optional(),
  ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, 'has to have at least 16 characters, all ASCII and without spaces')
    .optional(),
  SIGNING_SECRET: z.string().min(32, 'has to have 32 characters or more').optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform(text => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      proxies => proxies.length > 0 && proxies.every(isAddressOrNetwork),
      'has to list addresses or networks, written like 192.0.2.1 or 10.0.0.0/8, with spaces between them',
    )
    .optional(),
  RATE_LIMIT: z
    .string()
    .regex(
      /^(?:off|[1-9]\d{0,5})$/,
      'has to be the number of requests per minute, a whole number from 1 to 999999, or off',
    )
    .transform(text => (text === 'off' ? text : Number(text)))
    .default(60),
  RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'has to be a number of days, a whole number from 1 to 999999')
    .transform(Number)
    .optional(),
  PUBLIC_URL: z
    .string()
    .transform(text => text.replace(/\/$/, ''))
    .refine(isOrigin, 'has to be an exact origin, written like https://publisher.example, without a path')
    .optional(),
  CHALLENGE: z.enum(['optional', 'required'], 'has to be optional or required').default('optional'),
};

/** The variables with the rules between them. `when` checks a rule even if other variables are invalid. */
export const publisherVariables = z
  .object(variables)
  .refine(({DATABASE_URL, SIGNING_SECRET}) => !DATABASE_URL || SIGNING_SECRET, {
    path: ['SIGNING_SECRET'],
    message: 'has to be set together with DATABASE_URL, so that all processes accept each other’s links',
    when: () => true,
  })
  .refine(({SMTP_URL, MAIL_FROM, CONTENT_DIR}) => !SMTP_URL || MAIL_FROM || CONTENT_DIR, {
    path: ['MAIL_FROM'],
    message: 'has to be set together with SMTP_URL: it is the sender of the booklets',
    when: () => true,
  })
  .refine(({NOTIFY_EMAIL, SMTP_URL}) => !NOTIFY_EMAIL || SMTP_URL, {
    path: ['SMTP_URL'],
    message: 'has to be set together with NOTIFY_EMAIL',
    when: () => true,
  })
  .refine(({NOTIFY_WEBHOOK, NOTIFY_WEBHOOK_SECRET}) => !NOTIFY_WEBHOOK === !NOTIFY_WEBHOOK_SECRET, {
    path: ['NOTIFY_WEBHOOK_SECRET'],
    message: 'has to be set together with NOTIFY_WEBHOOK, which it signs',
    when: () => true,
  });

/** Variables whose values are never printed. */
export const secretVariables = [
  'DATABASE_URL',
  'SMTP_URL',
  'ADMIN_TOKEN',
  'SIGNING_SECRET',
  // The URLs of some services are secrets.
  'NOTIFY_WEBHOOK',
  'NOTIFY_WEBHOOK_SECRET',
];

export interface PublisherSettings {
  /** 0 takes any free port. */
  port: number;
  /** `localhost` listens on 127.0.0.1 and ::1. */
  host: string;
  /** The folder of the secret and, without `databaseUrl`, of the database. Made if missing. */
  dataDir: string;
  /** The folder of the publisher's texts and booklets. */
  contentDir: string;
  /** A Postgres to use instead of the database in the folder. */
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** How many messages are sent at the same time. */
  mailConcurrency: number;
  /** The address that is told about each request. */
  notifyEmail: string | undefined;
  /** The URL that is told about each request. */
  notifyWebhook: string | undefined;
  /** `whsec_` and a key in base64. */
  notifyWebhookSecret: string | undefined;
  /** Whether these are told what the visitor typed. */
  notifyDetails: 'none' | 'full';
  allowedOrigins: Origins;
  /** The operator's token. Without one, `/admin` and the API for operators are off. */
  adminToken: string | undefined;
  /** Signs links and challenges. Without one, a secret is made and kept in the data folder. */
  signingSecret: string | undefined;
  /** Requests per minute from one IP address, and for one email address. */
  rateLimit: number | 'off';
  /** Addresses and networks of proxies, besides those on this machine. */
  trustedProxies: readonly string[];
  /** Days after which a request is deleted. Without it, requests are kept. */
  retentionDays: number | undefined;
  /** The public origin of this server, without a slash at its end. */
  publicUrl: string | undefined;
  challenge: 'optional' | 'required';
}

/** The names of all variables. */
export const variableNames = Object.keys(variables);

/** Turns the variables into settings. */
export function settingsFrom(values: z.output<typeof publisherVariables>): PublisherSettings {
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    contentDir: values.CONTENT_DIR ?? sampleFolder,
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    mailConcurrency: values.MAIL_CONCURRENCY,
    notifyEmail: values.NOTIFY_EMAIL,
    notifyWebhook: values.NOTIFY_WEBHOOK,
    notifyWebhookSecret: values.NOTIFY_WEBHOOK_SECRET,
    notifyDetails: values.NOTIFY_DETAILS,
    allowedOrigins: values.ALLOWED_ORIGINS ?? 'localhost',
    adminToken: values.ADMIN_TOKEN,
    signingSecret: values.SIGNING_SECRET,
    rateLimit: values.RATE_LIMIT,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    retentionDays: values.RETENTION_DAYS,
    publicUrl: values.PUBLIC_URL,
    challenge: values.CHALLENGE,
  };
}

/**
 * Reads the settings from environment variables.
 * @throws StartError that lists every invalid variable
 */
export const publisherSettings = (environment: NodeJS.ProcessEnv): PublisherSettings =>
  settingsFrom(readSettings(publisherVariables, environment, secretVariables));

import {z} from 'zod';
import {portFrom, readSettings} from '../serving/settings.js';
import type {Origins} from './origins.js';

const schemeOf = (text: string) => (URL.canParse(text) ? new URL(text).protocol : '');

const wholeNumber = (message: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, message)
    .transform(Number);

const isOrigin = (text: string) =>
  /^https?:$/.test(schemeOf(text)) && new URL(text).origin === text && !text.includes('*');

/** The variables that set up a publisher. README describes each. */
const variables = {
  PORT: portFrom(4310),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'has to be a name or an address of this machine, like 127.0.0.1')
    .default('localhost'),
  DATA_DIR: z.string().default('.data/publisher'),
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
      text => /^smtps?:$/.test(schemeOf(text)),
      'has to be written like smtp://user:password@host:587 or smtps://…',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>@\p{Cc}]+ <)?[^\s<>@\p{Cc}]+@[^\s<>@\p{Cc}]+>?$/u,
      'has to be one address, alone or like Booklets <booklets@publisher.example>',
    )
    .optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform(text => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      origins => origins.every(isOrigin),
      'has to list exact origins, written like https://partner.example, with spaces between them',
    )
    .optional(),
  ADMIN_TOKEN: z.string().min(16, 'has to have 16 characters or more').optional(),
  SIGNING_SECRET: z.string().min(32, 'has to have 32 characters or more').optional(),
  RATE_LIMIT: z
    .string()
    .regex(/^(?:off|[1-9]\d{0,5})$/, 'has to be how many requests a minute may bring, or off')
    .transform(text => (text === 'off' ? text : Number(text)))
    .default(60),
  RETENTION_DAYS: wholeNumber('has to be a number of days').optional(),
  PUBLIC_URL: z
    .string()
    .refine(
      text => /^https?:$/.test(schemeOf(text)) && !/[?#]/.test(text),
      'has to be written like https://publisher.example',
    )
    .transform(text => text.replace(/\/+$/, ''))
    .optional(),
  CHALLENGE: z.enum(['optional', 'required'], 'has to be optional or required').default('optional'),
};

const publisherVariables = z
  .object(variables)
  .refine(({DATABASE_URL, SIGNING_SECRET}) => !DATABASE_URL || SIGNING_SECRET, {
    path: ['SIGNING_SECRET'],
    message: 'has to be set together with DATABASE_URL, so that all processes know the links of each other',
    when: () => true,
  })
  .refine(({SMTP_URL, MAIL_FROM}) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    message: 'has to be set together with SMTP_URL: it is the sender of the booklets',
    when: () => true,
  });

/** The variables of which no value is printed. */
const secrets = ['DATABASE_URL', 'SMTP_URL', 'ADMIN_TOKEN', 'SIGNING_SECRET'];

export interface PublisherSettings {
  /** 0 for any that is free. */
  port: number;
  /** `localhost` takes both of its addresses. */
  host: string;
  /** The folder of the database, where there is no other, and of the secret; made where it is missing. */
  dataDir: string;
  /** A Postgres, in place of the database in the folder. */
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  allowedOrigins: Origins;
  /** Opens what the operator may see; nobody may without. */
  adminToken: string | undefined;
  /** What links and challenges are signed with; one is made and kept in the folder without. */
  signingSecret: string | undefined;
  /** Requests a minute, from one address and for one e-mail address. */
  rateLimit: number | 'off';
  /** Days after which a request is forgotten; never without. */
  retentionDays: number | undefined;
  /** Where the world reaches this server, without a slash at its end. */
  publicUrl: string | undefined;
  challenge: 'optional' | 'required';
}

/**
 * What the environment says of the publisher.
 * @throws StartError that names every wrong value
 */
export function publisherSettings(environment: NodeJS.ProcessEnv): PublisherSettings {
  const read = readSettings(publisherVariables, environment, secrets);
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    allowedOrigins: read.ALLOWED_ORIGINS ?? 'localhost',
    adminToken: read.ADMIN_TOKEN,
    signingSecret: read.SIGNING_SECRET,
    rateLimit: read.RATE_LIMIT,
    retentionDays: read.RETENTION_DAYS,
    publicUrl: read.PUBLIC_URL,
    challenge: read.CHALLENGE,
  };
}

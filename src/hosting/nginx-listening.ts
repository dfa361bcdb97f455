/** Where nginx listens, with TLS or without. */
import type { ServerOptions } from './nginx-site.ts';
import { directives, literal, type Directive } from './nginx-syntax.ts';

/** Leads readers to the safe address; the proof that a certificate is renewed with stays open to be fetched. */
export const toTls = ({ name, port, root, address }: ServerOptions): string => `server {
${directives([
  ...listen(80, address),
  [`server_name ${name}`],
  ['server_tokens off'],
  [
    'location ^~ /.well-known/acme-challenge/',
    [['default_type text/plain'], [`root ${literal(root)}`]],
  ],
  [
    'location /',
    [[`return 301 https://${name.split(' ')[0]}${port === 443 ? '' : `:${port}`}$request_uri`]],
  ],
])}}`;

const listen = (port: number, address: string | undefined, tls = ''): readonly Directive[] =>
  address === undefined
    ? [[`listen ${port}${tls}`], [`listen [::]:${port}${tls}`]]
    : [[`listen ${address}:${port}${tls}`]];

/** The first directives of the server of the site: its addresses, name and certificates. */
export function listening({
  name,
  port,
  address,
  certificates,
}: ServerOptions): readonly Directive[] {
  const tls = certificates === undefined ? '' : ' ssl http2';
  const host: readonly Directive[] = [...listen(port, address, tls), [`server_name ${name}`]];
  if (certificates === undefined)
    return [
      [
        '# Without TLS, for a machine behind a proxy that has it. For TLS, get a certificate, such as by',
      ],
      ['#   certbot certonly --webroot -w ROOT -d NAME'],
      ['# and write this file anew with --tls, which also leads readers from http to https'],
      ...host,
    ];
  return [
    ...host,
    [`ssl_certificate ${literal(`${certificates}/fullchain.pem`)}`],
    [`ssl_certificate_key ${literal(`${certificates}/privkey.pem`)}`],
    ['ssl_protocols TLSv1.2 TLSv1.3'],
    [
      'ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305',
    ],
    ['ssl_prefer_server_ciphers off'],
    ['ssl_session_timeout 1d'],
    ['ssl_session_cache shared:dossier:10m'],
    ['ssl_session_tickets off'],
  ];
}

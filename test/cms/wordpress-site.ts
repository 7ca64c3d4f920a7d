import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { needProgram } from '../browsers/need-program.js';
import { startProgram } from '../browsers/start-program.js';
import { stopProgram } from '../browsers/stop-program.js';
import { freePort } from './free-port.js';

/**
 * The Debian packages that must be installed. WordPress is not in the list, because the tests download and unpack its package.
 */
export const WORDPRESS_NEEDS = [
  'php-cli',
  'php-sqlite3',
  'php-xml',
  'php-mbstring',
  'php-curl',
  'php-gd',
  'php-codesniffer',
];

/** The npm package that contains the SQLite plugin of WordPress. With this plugin, WordPress needs no database server. */
const SQLITE = '@wp-playground/cli@3.1.56';

/** Two Debian suites: one with the oldest WordPress that our plugin supports, and one with a new WordPress. */
export const SUITES = {
  bookworm: { version: /^6\.1\./, packages: ['wordpress-theme-twentytwentythree', 'wordpress-theme-twentytwentyone'] },
  sid: { version: /^7\./, packages: ['wordpress-theme-twentytwentyfive', 'libjs-lodash'] },
} as const;
const PACKAGES = ['wordpress', 'libjs-cropper', 'libjs-underscore', 'php-getid3'];

/** The users of the website, by their roles. A contributor writes posts, but cannot publish them. */
export const USERS = ['admin', 'author', 'contributor'] as const;
export type User = (typeof USERS)[number];
export const PASSWORD = 'correct horse battery staple';

/** A website with WordPress that is running. */
export interface WordPressSite {
  /** The version of WordPress, such as `6.1.9`. */
  version: string;
  /** The origin of the website, such as `http://127.0.0.1:4711`. */
  origin: string;
  /** Runs PHP code in WordPress as an administrator. The result is the value that the code returns. */
  php<Result = unknown>(code: string): Promise<Result>;
  rest<Result = Record<string, unknown>>(user: User, method: string, path: string, body?: unknown): Promise<Result>;
  /** The log messages of WordPress and PHP since the last call of `log`. Each message is listed once, without its time. */
  log(): Promise<string[]>;
  /** Ends the server, and removes all files of the website. */
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** Installs the WordPress of a Debian suite in a new folder, creates the users, and starts a server. */
export async function startWordPress(suite: keyof typeof SUITES): Promise<WordPressSite> {
  const folder = await mkdtemp(join(tmpdir(), `wordpress-${suite}-`));
  try {
    return await install(folder, suite);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`WordPress of Debian ${suite} could not be installed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function install(folder: string, suite: keyof typeof SUITES): Promise<WordPressSite> {
  const php = needProgram('php', WORDPRESS_NEEDS.join(' '));
  const site = join(folder, 'site');
  const logFile = join(folder, 'debug.log');
  const origin = `http://127.0.0.1:${await freePort()}`;

  const [root] = await Promise.all([unpackDebian(folder, suite), unpackSqlite(folder)]);
  // Some symbolic links point into packages that are not needed and so are not unpacked. These links are deleted, because
  // `cp -L` fails if the file behind a link is missing.
  await run('find', [join(root, 'usr/share/wordpress'), '-xtype', 'l', '-delete']);
  await run('cp', ['-rL', join(root, 'usr/share/wordpress'), site]);
  await rm(join(site, 'wp-content/plugins'), { recursive: true, force: true });
  await addSqlite(site, join(folder, 'plugin-sqlite-database-integration'));
  await writeFile(join(site, 'wp-config.php'), config(origin, logFile));
  await mkdir(join(folder, 'compiled'));
  await mkdir(join(site, 'wp-content/plugins'), { recursive: true });
  await mkdir(join(site, 'wp-content/mu-plugins'), { recursive: true });
  await writeFile(join(site, 'wp-content/mu-plugins/alone.php'), ALONE);
  await writeFile(join(folder, 'run.php'), RUN.replace('SITE', site));

  const inWordPress = async <Result>(code: string, isInstalled = true): Promise<Result> => {
    const child = run(php, [...compiled(folder), '-d', 'memory_limit=512M', join(folder, 'run.php')], {
      env: { ...process.env, CODE: code, ORIGIN: origin, ...(!isInstalled && { INSTALLING: '1' }) },
      maxBuffer: 2 ** 26,
    });
    const { stdout, stderr } = await child.catch((error) => error as { stdout: string; stderr: string });
    const [, result] = stdout.split('\n== result ==\n');
    if (result === undefined) throw new Error(`PHP did not get to the end: ${stdout}${stderr}`);
    return JSON.parse(result) as Result;
  };

  const { version, passwords } = await inWordPress<{ version: string; passwords: Record<User, string> }>(
    `
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install( 'A newspaper', 'admin', 'admin@example.org', true, '', ${JSON.stringify(PASSWORD)} );
    foreach ( array( 'author', 'contributor' ) as $role ) {
      wp_insert_user( array( 'user_login' => $role, 'user_pass' => ${JSON.stringify(PASSWORD)}, 'user_email' => "$role@example.org", 'role' => $role ) );
    }
    foreach ( array( ${USERS.map((name) => `'${name}'`).join(', ')} ) as $name ) {
      $id = get_user_by( 'login', $name )->ID;
      $passwords[ $name ] = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'tests' ) )[0];
    }
    return array( 'version' => wp_get_wp_version_of_tests(), 'passwords' => $passwords );`,
    false,
  );
  if (!SUITES[suite].version.test(version)) throw new Error(`it is ${version}, not the version that is to be tested.`);

  const server = startProgram(php, [...compiled(folder), '-S', new URL(origin).host, '-t', site], {
    // The variable PHP_CLI_SERVER_WORKERS is not set, so PHP starts no worker processes. If the tests are killed,
    // worker processes would keep running.
    stdio: 'ignore',
  });
  const stop = async () => {
    stopProgram(server);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  await answering(origin).catch(async (error) => {
    await stop();
    throw error;
  });

  return {
    version,
    origin,
    php: inWordPress,
    async rest(user, method, path, body) {
      const [route, query = ''] = path.split('?');
      const response = await fetch(`${origin}/index.php?rest_route=${encodeURIComponent(route!)}&${query}`, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${user}:${passwords[user]}`).toString('base64')}`,
          'content-type': 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`WordPress refused ${method} ${path} of ${user}: ${response.status} ${text}`);
      return JSON.parse(text);
    },
    async log() {
      const text = await readFile(logFile, 'utf8').catch(() => '');
      await writeFile(logFile, '');
      return [...new Set(text.split(/^\[[^\]]*\] /m).map((message) => message.trim()))].filter(Boolean);
    },
    stop,
  };
}

/** Downloads packages of a suite from this machine's Debian mirror, and unpacks them into a folder. Nothing is installed. */
async function unpackDebian(folder: string, suite: keyof typeof SUITES): Promise<string> {
  const aptGet = needProgram('apt-get', 'apt');
  const { stdout } = await run(aptGet, ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']);
  const mirror = stdout.split('\n').find((address) => /debian\/?$/.test(address));
  if (!mirror) throw new Error('the package sources of this machine name no mirror of Debian.');

  const apt = join(folder, 'apt');
  const debs = join(folder, 'debs');
  for (const path of [join(apt, 'lists/partial'), join(apt, 'cache/archives/partial'), debs])
    await mkdir(path, { recursive: true });
  await writeFile(join(apt, 'sources.list'), `deb ${mirror} ${suite} main\n`);
  const options = [
    `Dir::Etc::sourcelist=${join(apt, 'sources.list')}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${join(apt, 'lists')}`,
    `Dir::Cache=${join(apt, 'cache')}`,
    // With this option, apt downloads as the current user. Otherwise apt uses the user `_apt`, who may have no access
    // to the folder.
    'APT::Sandbox::User=',
  ].flatMap((option) => ['-o', option]);
  await run(aptGet, [...options, '-qq', 'update']);
  await run(aptGet, [...options, '-qq', 'download', ...PACKAGES, ...SUITES[suite].packages], { cwd: debs });

  const root = join(folder, 'root');
  for (const file of await readdir(debs)) await run(needProgram('dpkg', 'dpkg'), ['-x', join(debs, file), root]);
  return root;
}

async function unpackSqlite(folder: string): Promise<void> {
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder, SQLITE]);
  await run('tar', ['-xzf', join(folder, stdout.trim()), '-C', folder, 'package/sqlite-database-integration.zip']);
  const zip = unzipSync(await readFile(join(folder, 'package/sqlite-database-integration.zip')));
  for (const [name, content] of Object.entries(zip)) {
    if (name.endsWith('/')) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function addSqlite(site: string, plugin: string): Promise<void> {
  const place = join(site, 'wp-content/sqlite');
  await cp(plugin, place, { recursive: true });
  const dropIn = await readFile(join(plugin, 'db.copy'), 'utf8');
  await writeFile(
    join(site, 'wp-content/db.php'),
    dropIn.replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', place).replaceAll('{SQLITE_PLUGIN}', 'sqlite/load.php'),
  );
  // The SQLite plugin has a private property with the name `allow_unsafe_unquoted_parameters`. Since version 6.2, the
  // database class of WordPress has its own property with this name. Older versions do not have their own property.
  // They try to use the private property of the plugin, and PHP refuses that. So for older versions, the property of
  // the plugin is made public.
  const database = join(place, 'wp-includes/sqlite/class-wp-sqlite-db.php');
  const { stdout } = await run('grep', ['-rl', 'allow_unsafe_unquoted_parameters', join(site, 'wp-includes')]).catch(
    () => ({ stdout: '' }),
  );
  if (stdout) return;
  const code = await readFile(database, 'utf8');
  await writeFile(database, code.replace('private $allow_unsafe_unquoted', 'public $allow_unsafe_unquoted'));
}

/** PHP settings that cache compiled code. Without a cache, PHP spends most of the time compiling. */
const compiled = (folder: string) =>
  [
    'opcache.enable_cli=1',
    `opcache.file_cache=${join(folder, 'compiled')}`,
    'opcache.validate_timestamps=1',
    'opcache.revalidate_freq=0',
  ].flatMap((setting) => ['-d', setting]);

const config = (origin: string, log: string) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, 'only for tests, ' . $name );
}
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', '${log}' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'SCRIPT_DEBUG', false );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'FS_METHOD', 'direct' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * A plugin for the tests. It stops all mail, and lets WordPress send requests to every port of 127.0.0.1. Without this
 * plugin, WordPress allows only a few ports, but the test server can have any free port. When an author pastes the
 * address of a page on the test server, WordPress sends a request to the test server.
 */
const ALONE = `<?php
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'http_allowed_safe_ports', function ( $ports, $host, $url ) {
	return '127.0.0.1' === $host ? array( (int) wp_parse_url( $url, PHP_URL_PORT ) ) : $ports;
}, 10, 3 );
function wp_get_wp_version_of_tests() {
	return $GLOBALS['wp_version'];
}
`;

const RUN = `<?php
error_reporting( E_ALL );
$_SERVER['HTTP_HOST'] = preg_replace( '#^http://#', '', getenv( 'ORIGIN' ) );
$_SERVER['REQUEST_URI'] = '/';
if ( getenv( 'INSTALLING' ) ) {
	define( 'WP_INSTALLING', true );
}
require 'SITE/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
if ( ! getenv( 'INSTALLING' ) ) {
	wp_set_current_user( get_user_by( 'login', 'admin' )->ID );
}
$result = eval( getenv( 'CODE' ) );
echo "\\n== result ==\\n", json_encode( $result );
`;

async function answering(origin: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const status = await fetch(origin).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (Date.now() > end) throw new Error(`its server does not answer within 20 seconds (status ${status}).`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// Hosts to reach over ssh, as root, on addresses of this machine's own loopback.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/**
 * A server for each, on an address of its own and with its own programs first on the path, and in
 * `ssh_config` what is needed to reach it.
 */
export async function sshHosts(
  path: (name: string) => string,
  programs: Readonly<Record<string, string>>,
) {
  const port = await freePort();
  const key = (name: string) => {
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path(name)]);
    return readFileSync(path(`${name}.pub`), 'utf8').trim();
  };
  writeFileSync(path('authorized_keys'), `${key('user_key')}\n`);
  const known = key('host_key');
  mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const names = Object.keys(programs);
  const addressOf = (name: string) => `127.0.0.${names.indexOf(name) + 2}`;
  const settings = names.map((name) => `Host ${name}\n  HostName ${addressOf(name)}\n`).join('');
  const common = `Host *\n  Port ${port}\n  IdentityFile ${path('user_key')}\n  UserKnownHostsFile ${path('known_hosts')}\n`;
  writeFileSync(path('ssh_config'), `${settings}${common}  BatchMode yes\n`);
  writeFileSync(
    path('known_hosts'),
    names.map((name) => `[${addressOf(name)}]:${port} ${known}\n`).join(''),
  );
  const servers = names.map((name) => {
    const lines = [
      ...[`ListenAddress ${addressOf(name)}:${port}`, `HostKey ${path('host_key')}`],
      ...[`PidFile ${path(`${name}.pid`)}`, `AuthorizedKeysFile ${path('authorized_keys')}`],
      ...['StrictModes no', 'UsePAM no', `SetEnv PATH=${programs[name]}:/usr/bin:/bin`],
    ];
    writeFileSync(path(`${name}.conf`), `${lines.join('\n')}\n`);
    return spawn('/usr/sbin/sshd', ['-D', '-f', path(`${name}.conf`)], { stdio: 'ignore' });
  });
  for (const name of names) {
    for (let tries = 0; tries < 100 && !existsSync(path(`${name}.pid`)); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return servers;
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

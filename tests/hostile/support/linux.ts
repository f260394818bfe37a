import { spawnSync } from 'node:child_process';

/** How to run a program where it sees mounts of its own; undefined where the system or our rights do not allow it. */
export const ownMounts: readonly string[] | undefined = [
  ['unshare', '--mount'],
  ['unshare', '--map-root-user', '--mount'],
].find(
  ([program = '', ...args]) =>
    spawnSync(program, [
      ...args,
      'sh',
      '-c',
      'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs "$d" && umount "$d" && rmdir "$d"',
    ]).status === 0,
);

/** Everything else can only be read: what a program does to it fails. */
const seal = `
set -e
mount --make-rprivate /
mount --bind "$1" "$1"
awk '$5 != "/proc" && $5 != "/dev" && $5 !~ "^/(proc|dev|sys)/" { print $5 }' /proc/self/mountinfo | while read -r at; do
  [ "$at" = "$1" ] || mount -o remount,bind,ro "$at" 2>/dev/null || true
done
shift
exec "$@"
`;

/** Puts before a command what lets it write in `folder` and nowhere else; undefined where the system cannot. */
export function sealedIn(folder: string): readonly string[] | undefined {
  if (!ownMounts) return undefined;
  const before = [...ownMounts, 'sh', '-c', seal, 'sh', folder];
  const [program = '', ...args] = before;
  const leaks =
    spawnSync(program, [...args, 'sh', '-c', 'touch /hostile-leak 2>/dev/null && rm -f /hostile-leak']).status === 0;
  return leaks ? undefined : before;
}

/**
 * Takes from a superuser what lets it pass by the rights of files; undefined where that is not needed, or cannot be.
 */
export const withoutPrivileges: readonly string[] | undefined = (() => {
  if (process.getuid?.() !== 0) return [];
  const before = [
    'setpriv',
    '--bounding-set=-dac_override,-dac_read_search,-fowner',
    '--inh-caps=-dac_override,-dac_read_search,-fowner',
  ];
  const [program = '', ...args] = before;
  return spawnSync(program, [...args, 'true']).status === 0 ? before : undefined;
})();

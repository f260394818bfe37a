/** What the lock file of npm knows of a package. */
interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * What is wrong with the text of a `package-lock.json`: addresses of a registry (it must install from any), and
 * binaries of other systems that are missing. npm leaves those out when its registry does not offer them at the time,
 * and `npm ci` then refuses the whole file.
 */
export function lockFileFaults(text: string): string[] {
  const addresses = text
    .split('\n')
    .flatMap((line, index) => (/^\s*"resolved":\s*"[a-z+]+:/.test(line) ? [`package-lock.json:${index + 1} names an address: ${line.trim()}`] : []));
  const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, LockedPackage>> };
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map(([name, version]) => `package-lock.json has no entry for ${name} ${version}, which ${path.replace(/^.*node_modules\//, '')} names: add it with its version, os and cpu, and "optional": true`),
  );
  return [...addresses, ...missing];
}

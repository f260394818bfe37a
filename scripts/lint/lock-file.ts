/** What the lock file of npm knows of a package. */
interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  /** A folder of this project under another name. */
  readonly link?: boolean;
  /** Lies in the archive of the package that brings it, and is covered by that one's digest. */
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, LockedPackage>>;

/** Makes npm write the entries that are not there, all versions as they are. */
const renewal = 'npm install --package-lock-only';

/**
 * What is wrong with the text of a `package-lock.json`: addresses of a registry (it must install from any), packages
 * that could be swapped unseen, and binaries of other systems that are missing. npm leaves the digests, and the entries
 * themselves, out where its registry does not offer a binary at the time; `npm ci` then takes whatever comes, or
 * refuses the whole file.
 */
export function lockFileFaults(text: string): string[] {
  const packages = packagesIn(text);
  if (!packages) return ['package-lock.json is no lock file of npm: take it back from version control'];
  return [...addresses(text), ...withoutDigest(packages), ...missingBinaries(packages)];
}

function packagesIn(text: string): Packages | undefined {
  try {
    return (JSON.parse(text) as { packages?: Packages } | null)?.packages;
  } catch {
    return undefined;
  }
}

function addresses(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (!/^\s*"resolved":\s*"[a-z+]+:/.test(line)) return [];
    return [`package-lock.json:${index + 1} names an address: ${line.trim().replace(/,$/, '')}`];
  });
}

/** Packages without the digest that tells whether what was fetched is what was locked; SHA-1 tells no longer. */
function withoutDigest(packages: Packages): string[] {
  return Object.entries(packages)
    .filter(([path, { link, inBundle }]) => path.includes('node_modules/') && !link && !inBundle)
    .filter(([, { integrity }]) => !/\bsha(?:256|384|512)-/.test(integrity ?? ''))
    .map(([path, { version }]) => `package-lock.json has no digest for ${nameOf(path)} ${version ?? ''}`)
    .map((what) => `${what}: take the entry out and run: ${renewal}`);
}

function missingBinaries(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map(([name, version]) => `package-lock.json has no entry for ${name} ${version}, which ${nameOf(path)} names`)
      .map((what) => `${what}: run: ${renewal}`),
  );
}

function nameOf(path: string): string {
  return path.replace(/^.*node_modules\//, '');
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { ConventionalChangelog } from 'conventional-changelog';
import { Bumper } from 'conventional-recommended-bump';

/**
 * Sets the next version by the commits since the last tag, and writes CHANGELOG.md anew from all of them.
 * Commit both and tag the commit `v<version>`; until then running it again changes nothing.
 */
const PRESET = 'conventionalcommits';

async function nextVersion() {
  const bumper = new Bumper().loadPreset(PRESET);
  const last = (await bumper.gitClient.getLastSemverTag())?.replace(/^v/, '') ?? '0.0.0';
  const [major, minor, patch] = last.split('.').map(Number);
  const { releaseType, commits } = await bumper.bump();
  if (commits.length === 0) return last;
  // before 1.0.0 a breaking change is a minor one
  if (releaseType === 'major' && major > 0) return `${major + 1}.0.0`;
  if (releaseType === 'patch') return `${major}.${minor}.${patch + 1}`;
  return `${major}.${minor + 1}.0`;
}

const version = await nextVersion();
execFileSync('npm', ['version', version, '--no-git-tag-version', '--allow-same-version'], { stdio: 'inherit' });

const { repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const changelog = new ConventionalChangelog()
  .loadPreset(PRESET)
  .readPackage()
  .options({ releaseCount: 0 })
  // a link needs an address
  .context({ linkCompare: Boolean(repository) });
let text = '# Changelog\n';
for await (const release of changelog.write()) text += `\n${release.trim()}\n`;
await writeFile('CHANGELOG.md', text);

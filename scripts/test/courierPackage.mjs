// The courier as an office's machine gets it: installed by apt in a clean Debian with the Node and the PostgreSQL of that Debian, set up as
// docs/courier.md says, at work under its own account, removed without a rest.
import { copyFileSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder } from '../setup/paths.mjs'
import { check, skip } from './checks.mjs'

const NAME = 'naknada-courier-test'
const INSTALLATION = '0123456789abcdef0123456789abcdef'
const PROGRAM = '/usr/lib/naknada-courier/courier.mjs'
const STATE = '/var/lib/naknada-courier'

/** A mailbox on this machine, the configuration that the package brings with its place in it, and a place for the installation. */
const SET_UP = `
set -e
pg_ctlcluster 15 main stop || true
sed -i '1i local naknada_mailbox +naknada_mailbox_office scram-sha-256' /etc/postgresql/15/main/pg_hba.conf
pg_ctlcluster 15 main start
su postgres -c 'createdb naknada_mailbox'
cd /usr/share/naknada-courier
su postgres -c 'psql -q -v ON_ERROR_STOP=1 -d naknada_mailbox -f mailbox.sql'
su postgres -c 'psql -q -v ON_ERROR_STOP=1 -d naknada_mailbox -v installation=${INSTALLATION} -f office.sql'
su postgres -c "psql -q -d naknada_mailbox -c \\"ALTER ROLE naknada_${INSTALLATION} PASSWORD 'lozinka'\\""
printf lozinka > /etc/naknada/courier.password
install -d -o naknada-courier -g naknada -m 0750 ${STATE}
sed -e 's#mailbox.local#/var/run/postgresql#' -e 's#/run/credentials/[^"]*#/etc/naknada/courier.password#' -e '/caFile/d' \\
  -e 's#\\(courier.password"\\),#\\1#' courier.json > /etc/naknada/courier.json
chown naknada-courier /etc/naknada/courier.password
setpriv --reuid=naknada-courier --regid=naknada --clear-groups /usr/bin/node ${PROGRAM} --config /etc/naknada/courier.json &
courier=$!
for attempt in $(seq 1 60); do
  grep -q '"working"' ${STATE}/status.json 2>/dev/null && break
  sleep 0.5
done
cat ${STATE}/status.json
kill -TERM $courier
wait $courier && echo ended 0
`

function install(system, deb) {
  copyFileSync(deb, join(system.folder, 'root/courier.deb'))
  const { code, output, errors } = system.asRoot(
    'apt-get install -y --no-install-recommends systemd postgresql /root/courier.deb',
  )
  check('apt installs the courier with the Node that Debian has', code === 0, output + errors)
  const verified = system.asRoot(`dpkg -V ${NAME}`)
  check('dpkg finds its files as they were packed', verified.code === 0 && verified.output === '', verified.output)
  const unit = system.asRoot('systemd-analyze verify --man=no /usr/lib/systemd/system/naknada-courier.service 2>&1')
  check('systemd finds nothing wrong with its unit', unit.code === 0 && unit.output.trim() === '', unit.output)
}

function settle(system) {
  const { code, errors } = system.asRoot('systemd-sysusers && systemd-tmpfiles --create naknada-courier.conf')
  check('its account and its folders are made by what the package brings', code === 0, errors)
  const account = system.asRoot('id -gn naknada-courier; getent passwd naknada-courier | cut -d: -f7').output
  check('the account opens no shell', account === 'naknada\n/usr/sbin/nologin\n', account)
  const modes = ['outbox', 'inbox'].map((name) => statSync(join(system.folder, 'var/lib/naknada', name)).mode & 0o7777)
  check('people and courier share two folders', modes.join() === [0o2770, 0o2770].join(), modes.join())
}

/** Proves the package of the courier in a clean system. */
export function testCourierPackage(system) {
  const [deb] = globSync(join(outFolder, `dist-test/${NAME}_*.deb`))
  if (deb === undefined) return skip('the package of the courier', 'npm run dist -- --test-artefact makes it')
  install(system, deb)
  settle(system)
  const wrong = system.asRoot(`node ${PROGRAM} --config /usr/share/naknada-courier/nothing.json`)
  check('without a configuration it ends and says so', wrong.code === 2 && wrong.errors !== '', wrong.errors)
  const { output, errors } = system.asRoot(SET_UP)
  check('set up as the handbook says it reaches the mailbox', /"state":\s*"working"/.test(output), output + errors)
  check('and ends when it is asked to', output.endsWith('ended 0\n'), output + errors)
  const gone = system.asRoot(`apt-get purge -y ${NAME} && test ! -e /usr/lib/naknada-courier`)
  return check('apt takes it away', gone.code === 0, gone.output)
}

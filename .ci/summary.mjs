// Adds up every JUnit-style report: minutes per suite, what the runners said, one plain last line.
// Usage: node summary.mjs <root> <log> <seconds>. Exit 1 on a failure, on nothing run, or on a skip in CI.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [root, log, seconds] = process.argv.slice(2);

/** Name, folder of reports, which of them; a class that is fuzzed counts as fuzz. */
const SUITES = [
  ["protocol", "protocol/target/surefire-reports", /./],
  ["server", "server/target/surefire-reports", /^(?!.*FuzzTest)/],
  ["server, fuzz", "server/target/surefire-reports", /FuzzTest/],
  ["load-tests", "load-tests/target/surefire-reports", /^(?!.*IT\.xml$)/],
  ["load-tests, whole program", "load-tests/target/surefire-reports", /IT\.xml$/],
  ["client", "client-web/target/test-reports", /^(?!browser)/],
  ["browser", "client-web/target/test-reports", /^browser/],
];

/** One element with its attributes, in which ">" may stand, and what is inside. */
const TESTCASE = /<testcase\b(?:[^>"]|"[^"]*")*?(?:\/>|>[\s\S]*?<\/testcase>)/g;

function reportsIn(folder, wanted) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".xml") && wanted.test(name))
    .map((name) => readFileSync(join(path, name), "utf8").replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ""));
}

function casesOf(report) {
  return report.match(TESTCASE) ?? [];
}

function verdictOf(testcase) {
  if (/<(failure|error)\b/.test(testcase)) return "failed";
  return /<skipped\b/.test(testcase) ? "skipped" : "passed";
}

function count(cases) {
  const sum = { passed: 0, failed: 0, skipped: 0, seconds: 0 };
  for (const testcase of cases) {
    sum[verdictOf(testcase)] += 1;
    sum.seconds += Number(/\btime="([\d.]+)"/.exec(testcase)?.[1] ?? 0);
  }
  return sum;
}

const minutes = (value) => (value / 60).toFixed(1).padStart(6);
const ownWords = /^\[(INFO|WARNING|ERROR)\] Tests run: [\d, A-Za-z:]+$|^\s*(Test Files|Tests) +.*\(\d+\)|^[#ℹ] (tests|pass|fail|skipped) \d+/;
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

console.log("\nWhat the runners said");
for (const line of readFileSync(log, "utf8").replace(ESCAPES, "").split("\n")) {
  if (ownWords.test(line)) console.log(`  ${line.trim()}`);
}

console.log("\nMinutes inside tests, per suite");
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, folder, wanted] of SUITES) {
  const sum = count(reportsIn(folder, wanted).flatMap(casesOf));
  for (const key of Object.keys(total)) total[key] += sum[key];
  console.log(`${minutes(sum.seconds)}  ${name} (${sum.passed + sum.failed + sum.skipped} tests)`);
}
console.log(`${minutes(Number(seconds))}  everything, with building`);

const skippedInCi = Boolean(process.env.CI) && total.skipped > 0;
if (skippedInCi) console.log("\nCI is set, so a skipped test counts against the run.");
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 || skippedInCi ? 1 : 0);

// chrono-node, asked by time_engines.py:
//
//     node chrono_peer.cjs FOLDER REFERENCE < rounds.json
//
// FOLDER holds node_modules/chrono-node; REFERENCE is an instant in Vietnam (ISO 8601). Standard
// input: rounds, each a list of phrases. Standard output: the version; the locale; for each phrase
// of the first round, the times found as [start, end, first day, last day]; and for each round, the
// seconds that chrono took.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const [folder, reference] = process.argv.slice(2);
const home = path.resolve(folder, "node_modules", "chrono-node");
const chrono = require(home);
const { version } = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8"));

// Old versions know no Vietnamese. The casual reader takes "trước ngày 03/3/2021" for two times: the
// day before, and the day; the strict one gets more right.
const [locale, reader] = chrono.vi ? ["vi, strict", chrono.vi.strict] : ["en-GB", chrono.en.GB];
const vietnam = { instant: new Date(reference), timezone: 420 };

const parse = (phrase) => reader.parse(phrase, vietnam, { forwardDate: true });
const iso = (year, month, day) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** First and last day: of a month or a year where the day is only implied. */
function days(found) {
  const [year, month, day] = [found.get("year"), found.get("month") - 1, found.get("day")];
  if (["day", "weekday", "hour"].some((part) => found.isCertain(part))) {
    return [iso(year, month, day), iso(year, month, day)];
  }
  if (found.isCertain("month")) return [iso(year, month, 1), iso(year, month + 1, 0)];
  if (found.isCertain("year")) return [iso(year, 0, 1), iso(year, 12, 0)];
  return [iso(year, month, day), iso(year, month, day)];
}

function reading(found) {
  const [first, last] = [days(found.start)[0], days(found.end ?? found.start)[1]];
  return [found.index, found.index + found.text.length, first, last];
}

function seconds(phrases) {
  const began = process.hrtime.bigint();
  for (const phrase of phrases) parse(phrase);
  return Number(process.hrtime.bigint() - began) / 1e9;
}

const rounds = JSON.parse(fs.readFileSync(0, "utf8"));
const readings = rounds[0].map((phrase) => parse(phrase).map(reading));
console.log(JSON.stringify({ version, locale, readings, seconds: rounds.map(seconds) }));

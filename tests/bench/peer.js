// The peer's own speed: every recognizer of Recognizers-Text over each line of a file. Prints the seconds it took, loading
// left out, and how many mentions it found. usage: node peer.js FILE (from a folder where the package is installed)
const fs = require("fs");
const path = require("path");
const suite = require(require.resolve("@microsoft/recognizers-text-suite", { paths: [process.cwd()] }));

const recognizers = ["Number", "Ordinal", "Percentage", "Age", "Currency", "Dimension", "Temperature", "DateTime"]
  .map((name) => suite["recognize" + name]);
const lines = fs.readFileSync(path.resolve(process.argv[2]), "utf8").split("\n");

function read(some) {
  let found = 0;
  for (const line of some)
    for (const recognize of recognizers)
      found += recognize(line, "zh-cn").length;
  return found;
}

read(lines.slice(0, 1));    // compiles its expressions
const before = process.cpuUsage();
const found = read(lines);
const { user, system } = process.cpuUsage(before);
console.log(((user + system) / 1e6).toFixed(3), found);

// Holds Kubernetes manifests against upstream's schemas: paths of YAML files on stdin, one a line; a finding a line on
// stdout as «path: kind/name: what is wrong»; exit 1 when there are findings. A kind that no schema is known for is one.
//
// Most schemas are the types that kubernetes-models generates from upstream's own Go types: its validators judge values,
// and, since a validator passes over fields that it does not know, TypeScript judges the fields' names. The others are the
// JSON schemas beside this file.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import ts from "typescript";
import { parseAllDocuments } from "yaml";

const here = dirname(fileURLToPath(import.meta.url));
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
const ours = new Map(
  readdirSync(here)
    .filter((name) => name.endsWith(".schema.json"))
    .map((name) => JSON.parse(readFileSync(join(here, name), "utf8")))
    .map((schema) => [schema.title, ajv.compile(schema)]),
);

/** The module of kubernetes-models that holds a kind, whether or not it exists. */
function moduleOf(apiVersion, kind) {
  const group = apiVersion.includes("/") ? apiVersion.split("/")[0] : "";
  const owner = group.endsWith(".toolkit.fluxcd.io") ? "@kubernetes-models/flux-cd"
    : group === "argoproj.io" ? "@kubernetes-models/argo-cd"
    : "kubernetes-models";
  return `${owner}/${apiVersion}/${kind}`;
}

/** What is wrong with the values of an object, or null where no schema is known. */
async function faultsOfValues(object) {
  const known = ours.get(`${object.apiVersion} ${object.kind}`);
  if (known) return known(object) ? [] : known.errors.map((e) => `${e.instancePath || "/"} ${e.message} ${JSON.stringify(e.params)}`);
  let model;
  try {
    model = (await import(moduleOf(object.apiVersion, object.kind)))[object.kind];
  } catch (error) {
    if (!["ERR_PACKAGE_PATH_NOT_EXPORTED", "ERR_MODULE_NOT_FOUND"].includes(error.code)) throw error;
    return null;
  }
  try {
    new model(object).validate();
    return [];
  } catch (error) {
    return [error.message];
  }
}

/** What TypeScript says of the names and types of fields: [index of the object, message]. */
function faultsOfNames(objects) {
  const path = join(here, "manifests.ts");
  const lines = objects.flatMap(({ apiVersion, kind, ...rest }, i) => [
    `import type { I${kind} as T${i} } from ${JSON.stringify(moduleOf(apiVersion, kind))};`,
    `export const o${i}: T${i} = ${JSON.stringify({ apiVersion, kind, ...rest })};`,
  ]);
  const options = {
    strict: true, noEmit: true, skipLibCheck: true, types: [],
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.readFile = (name) => (name === path ? lines.join("\n") : readFile(name));
  host.getSourceFile = (name, target) => {
    const text = host.readFile(name);
    return text === undefined ? undefined : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram([path], options, host);
  const source = program.getSourceFile(path);
  return [...program.getGlobalDiagnostics(), ...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((d) => {
    if (!d.file) throw new Error(ts.flattenDiagnosticMessageText(d.messageText, " "));
    const { line } = d.file.getLineAndCharacterOfPosition(d.start);
    return [Math.floor(line / 2), ts.flattenDiagnosticMessageText(d.messageText, " ")];
  });
}

const findings = [];
const typed = [];
let judged = 0;
for (const path of readFileSync(0, "utf8").split("\n").filter((line) => line !== "")) {
  for (const document of parseAllDocuments(readFileSync(path, "utf8"))) {
    for (const error of document.errors) findings.push(`${path}: ${error.message.split("\n")[0]}`);
    const object = document.errors.length > 0 ? null : document.toJS();
    if (object === null) continue;
    const where = `${path}: ${object.kind}/${object.metadata?.name}`;
    if (typeof object.apiVersion !== "string" || typeof object.kind !== "string" || !/^[A-Za-z0-9./-]+ [A-Za-z0-9]+$/.test(`${object.apiVersion} ${object.kind}`)) {
      findings.push(`${where}: no apiVersion and kind`);
      continue;
    }
    judged++;
    const faults = await faultsOfValues(object);
    if (faults === null) findings.push(`${where}: no schema is known for ${object.apiVersion} ${object.kind}`);
    else {
      findings.push(...faults.map((fault) => `${where}: ${fault}`));
      if (!ours.has(`${object.apiVersion} ${object.kind}`)) typed.push({ where, object });
    }
  }
}
for (let start = 0; start < typed.length; start += 500) {
  const batch = typed.slice(start, start + 500);
  for (const [index, message] of faultsOfNames(batch.map((each) => each.object))) findings.push(`${batch[index].where}: ${message}`);
}
if (judged === 0) findings.push("no object was judged");
process.stdout.write(findings.map((finding) => `${finding}\n`).join(""));
process.exitCode = findings.length > 0 ? 1 : 0;

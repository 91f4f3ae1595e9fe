// Checks what bpmnlint does not: ids, names in both languages, decision tables, forms and the Modeler's building blocks. Prints each fault; exit code 1 if there is one.
// With a folder: whether the Modeler's own parsers and the form linter read what somebody changed there, whatever it is called.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { build } from 'esbuild';
import validator from '@bpmn-io/element-templates-validator';

const faults = [];
const GENERATED_ID = /_[0-9a-z]{7}$/;
const BILINGUAL = /[\u4e00-\u9fff？].* · .*[A-Za-z]/;

const files = (folder, extension) =>
  readdirSync(folder)
    .filter(file => extname(file) === extension)
    .sort()
    .map(file => ({ path: `${folder}/${file}`, key: basename(file, extension), text: readFileSync(`${folder}/${file}`, 'utf8') }));

const fault = (file, message) => faults.push(`${file.path}: ${message}`);

const generatedIds = file =>
  [...file.text.matchAll(/ id="([^"]+)"/g)]
    .map(match => match[1])
    .filter(id => GENERATED_ID.test(id) && /\d/.test(id))
    .forEach(id => fault(file, `${id} is a generated id, give it a name`));

async function parsed(moddle, file, root) {
  const { rootElement, warnings } = await moddle.fromXML(file.text, root);
  warnings.forEach(warning => fault(file, warning.message));
  return rootElement;
}

function flowElements(scope) {
  return (scope.flowElements ?? []).flatMap(element => [element, ...flowElements(element)]);
}

const needsName = element =>
  !element.$instanceOf('bpmn:SequenceFlow') && !(element.$instanceOf('bpmn:Gateway') && (element.incoming?.length > 1 || element.$type === 'bpmn:ParallelGateway'));

async function checkDiagram(file) {
  const { rootElements } = await parsed(new BpmnModdle(), file, 'bpmn:Definitions');
  const process = rootElements.find(element => element.$type === 'bpmn:Process');
  if (process.id !== file.key) fault(file, `the process is called ${process.id}, its file must be too`);
  if (!process.documentation) fault(file, 'the process has no documentation');
  [process, ...flowElements(process).filter(needsName)]
    .filter(element => !BILINGUAL.test(element.name ?? ''))
    .forEach(element => fault(file, `${element.id} needs a name like "提交日报 · Submit daily report"`));
  generatedIds(file);
}

async function checkTable(file) {
  const { drgElement } = await parsed(new DmnModdle(), file, 'dmn:Definitions');
  const [decision] = drgElement;
  if (drgElement.length !== 1 || decision.id !== file.key) fault(file, `the decision is called ${decision.id}, its file must be too`);
  if (!decision.$attrs['camunda:historyTimeToLive']) fault(file, 'the decision has no history time to live');
  if (!BILINGUAL.test(decision.name)) fault(file, `the decision's name is not in both languages`);
  generatedIds(file);
}

/** The linter's modules name each other without their extension, which Node.js does not resolve: bundled in memory, they load. */
async function formLinter() {
  const { outputFiles } = await build({
    stdin: { contents: `export { FormLinter } from '@camunda/form-linting'`, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false
  });
  const { FormLinter } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return new FormLinter();
}

const fields = component => [component, ...(component.components ?? []).flatMap(fields)];

function checkForm(linter, file) {
  const form = JSON.parse(file.text);
  const target = `${form.executionPlatform} ${form.executionPlatformVersion} ${form.schemaVersion}`;
  if (form.id !== file.key) fault(file, `the form is called ${form.id}, its file must be too`);
  if (target !== 'Camunda Platform 7.22.0 16') fault(file, `is made for ${target}, the engine's Tasklist shows "Camunda Platform 7.22.0 16"`);
  linter.lint(form).forEach(report => fault(file, `${report.id ?? ''} ${report.message}`));
  for (const field of fields(form).slice(1)) {
    if (field.type === 'dynamiclist' && !field.disableCollapse) fault(file, `${field.path} loses folded rows: set disableCollapse`);
    for (const text of [field.label, field.description].filter(Boolean)) {
      if (!text.startsWith('=')) fault(file, `"${text}" stands in one language: use = if lang = "zh" then … else …`);
    }
  }
}

/** Held against the schema the Modeler itself goes by. */
function checkTemplate(file) {
  const { valid, errors } = validator.validate(JSON.parse(file.text));
  if (!valid) errors.forEach(error => fault(file, `${error.dataPath ?? error.instancePath ?? ''} ${error.message}`));
}

async function checkChanged(folder) {
  const linter = await formLinter();
  for (const file of files(folder, '.bpmn')) await parsed(new BpmnModdle(), file, 'bpmn:Definitions');
  for (const file of files(folder, '.dmn')) await parsed(new DmnModdle(), file, 'dmn:Definitions');
  for (const file of files(folder, '.form')) linter.lint(JSON.parse(file.text)).forEach(report => fault(file, `${report.id ?? ''} ${report.message}`));
}

async function checkOwn() {
  for (const file of files('processes', '.bpmn')) await checkDiagram(file);
  for (const file of files('processes', '.dmn')) await checkTable(file);
  const linter = await formLinter();
  for (const file of files('forms', '.form')) checkForm(linter, file);
  for (const file of files('.camunda/element-templates', '.json')) checkTemplate(file);
}

const changed = process.argv.slice(2);
if (changed.length) {
  for (const folder of changed) await checkChanged(folder);
} else {
  await checkOwn();
}

faults.forEach(line => console.error(line));
console.log(faults.length ? `${faults.length} faults` : 'diagrams, tables, forms and building blocks are in order');
process.exit(faults.length ? 1 : 0);

// Draws diagrams and tables as docs/images/<id>.svg: npm run render [-- id …]. Diagrams need a Chromium; CHROMIUM names another one than "chromium".
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DmnModdle } from 'dmn-moddle';

// In the READMEs and docs/process-owner.md.
const SHOWN = [
  'sales-week', 'goal-setting', 'daily-reporting', 'weekly-review',
  'smart-check', 'week-grade', 'score-weights', 'approval-route', 'bonus-tier'
];
const viewer = resolve('node_modules/bpmn-js/dist/bpmn-viewer.production.min.js');
const work = mkdtempSync(join(tmpdir(), 'render-'));

const page = xml => `<!DOCTYPE html><meta charset="utf-8"><div id="canvas"></div><script src="file://${viewer}"></script><script>
  const viewer = new BpmnJS({ container: '#canvas' });
  viewer.importXML(${JSON.stringify(xml).replaceAll('<', '\\u003c')}).then(() => viewer.saveSVG())
    .then(({ svg }) => { document.body.textContent = '@@' + btoa(unescape(encodeURIComponent(svg))) + '@@'; });
</script>`;

// Arrow heads get random ids: the same diagram is to give the same file.
function withStableIds(drawing) {
  const ids = new Map();
  return drawing.replace(/marker-[a-z0-9]{20,}/g, id => ids.get(id) ?? ids.set(id, `marker-${ids.size + 1}`).get(id));
}

const LINE = 18;
const PADDING = 8;
const MOST_WIDE = 22;

// A Chinese character is as wide as two others.
const width = text => [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) > 0x2e80 ? 2 : 1), 0);

function lines(text) {
  const wrapped = [];
  for (const line of text.split('\n')) {
    let now = '';
    for (const part of line.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? ['']) {
      if (now && width(now + part.trimEnd()) > MOST_WIDE) {
        wrapped.push(now);
        now = '';
      }
      now += part;
    }
    wrapped.push(now);
  }
  return wrapped;
}

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// As the Modeler shows it: what is looked at, what is answered, a row each rule; its description is its name.
async function table(name) {
  const { rootElement } = await new DmnModdle().fromXML(readFileSync(`processes/${name}.dmn`, 'utf8'));
  const { input, output, rule, hitPolicy } = rootElement.drgElement[0].decisionLogic;
  const rows = [
    ['', ...input.map(one => one.label), ...output.map(one => one.label)],
    ...rule.map(one => [one.description ?? '', ...one.inputEntry.map(cell => cell.text || '–'), ...one.outputEntry.map(cell => cell.text)])
  ].map(row => row.map(lines));
  rows[0][0] = [hitPolicy ?? 'UNIQUE'];
  const widths = rows[0].map((_, column) => Math.max(...rows.flatMap(row => row[column].map(width))) * 7.5 + 2 * PADDING);
  const total = widths.reduce((sum, one) => sum + one, 0);
  let y = 0;
  const cells = rows.flatMap((row, number) => {
    const height = Math.max(...row.map(cell => cell.length)) * LINE + PADDING;
    let x = 0;
    const drawn = row.map((cell, column) => {
      const fill = number === 0 || column === 0 ? '#f0f0f0' : column > input.length ? '#eef5ff' : 'white';
      const words = cell.map((line, at) =>
        `<text x="${x + PADDING}" y="${y + (at + 1) * LINE - 2}"${number === 0 ? ' font-weight="bold"' : ''}>${escaped(line)}</text>`);
      const box = `<rect x="${x}" y="${y}" width="${widths[column]}" height="${height}" fill="${fill}" stroke="#888"/>`;
      x += widths[column];
      return box + words.join('');
    });
    y += height;
    return drawn;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${total + 2}" height="${y + 2}" viewBox="-1 -1 ${total + 2} ${y + 2}"`
    + ` font-family="sans-serif" font-size="13">\n${cells.join('\n')}\n</svg>\n`;
}

function diagram(name) {
  const html = join(work, `${name}.html`);
  writeFileSync(html, page(readFileSync(`processes/${name}.bpmn`, 'utf8')));
  const dom = execFileSync(
    process.env.CHROMIUM ?? 'chromium',
    ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', `--user-data-dir=${work}/profile`,
      '--virtual-time-budget=5000', '--dump-dom', `file://${html}`],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 }
  );
  const drawn = dom.match(/@@([A-Za-z0-9+/=]+)@@/);
  if (!drawn) throw new Error(`${name} could not be drawn`);
  const drawing = withStableIds(Buffer.from(drawn[1], 'base64').toString('utf8'));
  // A page in dark colours would swallow the black lines.
  return drawing.replace('<svg ', '<svg style="background: white" ');
}

try {
  mkdirSync('docs/images', { recursive: true });
  const asked = process.argv.slice(2);
  for (const name of asked.length ? asked : SHOWN) {
    const drawing = existsSync(`processes/${name}.dmn`) ? await table(name) : diagram(name);
    writeFileSync(`docs/images/${name}.svg`, drawing);
    console.log(`docs/images/${name}.svg`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

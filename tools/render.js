// Draws diagrams as docs/images/<process>.svg: npm run render [-- process …]. Needs a Chromium; CHROMIUM names another one than "chromium".
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SHOWN_IN_README = ['sales-week', 'goal-setting'];
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

function svg(name) {
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
  for (const name of asked.length ? asked : SHOWN_IN_README) {
    writeFileSync(`docs/images/${name}.svg`, svg(name));
    console.log(`docs/images/${name}.svg`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

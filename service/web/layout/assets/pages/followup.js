// Draws each picture of the follow-up. What it shows stands in the table under it as well; without this script
// the tables are what there is. Bars differ by pattern, not by colour alone, and say their own figures.
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } from "chart.js";

const FONT = 13;
const NARROW = 480;
const PATTERN = 8;
const THICK = 24; // a bar with its air
const LEAST_FOR_WORDS = 19;
const sayFigures = { id: "sayFigures", afterDatasetsDraw: (chart) => drawWords(chart) };
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, sayFigures);

const places = [...document.querySelectorAll("[data-chart]")];
const drawn = new Map();

function draw() {
  for (const place of places) {
    drawn.get(place)?.destroy();
    drawn.set(place, picture(place));
  }
}

function picture(place) {
  const data = JSON.parse(place.dataset.chart);
  place.hidden = false;
  const narrow = place.clientWidth < NARROW;
  const lying = data.lying || (narrow && data.labels.length > 3);
  const room = THICK * data.series.length;
  const each = room + (lying && narrow ? 28 : 18);
  place.style.height = `${(lying ? 50 + data.labels.length * each : 280) + (data.series.length > 1 ? 40 : 0)}px`;
  return new Chart(canvasIn(place), {
    type: "bar",
    data: {
      labels: data.labels.map((label) => (lying && narrow ? label : wrap(label, lying ? 30 : 9))),
      datasets: bars(data, lying ? room / each : together(place, data)),
    },
    options: options(data, lying, narrow),
  });
}

// Bars of a month stand together, however few the months are.
function together(place, { labels, series }) {
  return Math.min(0.8, (series.length * 36 * labels.length) / place.clientWidth);
}

function canvasIn(place) {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", place.dataset.label);
  place.replaceChildren(canvas);
  return canvas;
}

function bars({ series }, share) {
  return series.map((each, place) => ({
    label: each.name,
    data: each.values,
    words: each.words,
    backgroundColor: fill(place),
    borderColor: colour("--hg-ours"),
    borderWidth: 1,
    maxBarThickness: 30,
    categoryPercentage: share,
  }));
}

function options(data, lying, narrow) {
  const ink = colour("--hg-ink");
  const count = {
    beginAtZero: true,
    max: data.most ?? undefined,
    grace: data.most ? 0 : "12%",
    title: { display: true, text: data.unit, color: colour("--hg-quiet") },
    ticks: { color: colour("--hg-quiet"), precision: data.unit === "ärenden" ? 0 : undefined, maxTicksLimit: narrow ? 4 : 7, callback: swedish },
    grid: { color: colour("--hg-line") },
    border: { display: false },
  };
  const names = {
    ticks: { color: ink, autoSkip: false, maxRotation: 0, display: !(lying && narrow) },
    grid: { display: false },
    border: { color: colour("--hg-edge"), display: !(lying && narrow) },
  };
  return {
    indexAxis: lying ? "y" : "x",
    animation: false, // calm, and the same for those who asked for less motion
    maintainAspectRatio: false,
    events: [],
    font: { size: FONT, family: getComputedStyle(document.body).fontFamily },
    layout: { padding: { right: lying ? 64 : 4, top: lying && !narrow ? 0 : 16 } },
    scales: lying ? { x: count, y: names } : { x: names, y: count },
    plugins: {
      legend: { display: data.series.length > 1, position: "top", align: "start", labels: { color: ink, boxWidth: 22 } },
      tooltip: { enabled: false },
    },
  };
}

// The figure at the end of its bar; where there is none to show, the words that say so. Where it is narrow, the
// name stands over its bars: beside them it would take half the picture.
function drawWords(chart) {
  const { ctx, chartArea } = chart;
  const lying = chart.options.indexAxis === "y";
  const sets = chart.data.datasets;
  if (!lying && chartArea.width / (sets.length * chart.data.labels.length) < LEAST_FOR_WORDS) return;
  ctx.save();
  ctx.fillStyle = colour("--hg-ink");
  ctx.font = `${FONT - 1}px ${getComputedStyle(document.body).fontFamily}`;
  sets.forEach((set, place) =>
    chart.getDatasetMeta(place).data.forEach((bar, at) => say(ctx, set.words[at], spot(bar, set.data[at], lying, chartArea))),
  );
  if (lying && !chart.options.scales.y.ticks.display) drawNames(chart);
  ctx.restore();
}

function drawNames(chart) {
  const first = chart.getDatasetMeta(0).data;
  chart.data.labels.forEach((label, at) => {
    const above = first[at].y - first[at].height / 2 - 4;
    say(chart.ctx, label, { x: chart.chartArea.left, y: above, align: "left", base: "bottom" });
  });
}

function spot(bar, value, lying, { left, bottom }) {
  if (lying) return { x: (value === null ? left : bar.x) + 6, y: bar.y, align: "left", base: "middle" };
  if (value === null) return { x: bar.x, y: bottom - 4, align: "left", base: "middle", turned: true };
  return { x: bar.x, y: bar.y - 3, align: "center", base: "bottom" };
}

function say(ctx, words, { x, y, align, base, turned = false }) {
  ctx.save();
  ctx.translate(x, y);
  if (turned) ctx.rotate(-Math.PI / 2);
  ctx.textAlign = align;
  ctx.textBaseline = base;
  ctx.fillText(words, 0, 0);
  ctx.restore();
}

// Solid, slanted, dotted, crossed: four series can be told apart in grey.
function fill(place) {
  const tile = document.createElement("canvas");
  tile.width = tile.height = PATTERN;
  const pen = tile.getContext("2d");
  const ours = colour("--hg-ours");
  if (place === 0) return ours;
  pen.fillStyle = colour("--hg-paper");
  pen.fillRect(0, 0, PATTERN, PATTERN);
  pen.strokeStyle = pen.fillStyle = ours;
  pen.lineWidth = 2;
  if (place === 2) pen.fillRect(2, 2, 3, 3);
  else strokes(pen, place === 3);
  return pen.createPattern(tile, "repeat");
}

function strokes(pen, crossed) {
  pen.beginPath();
  for (const shift of [-PATTERN, 0, PATTERN]) {
    pen.moveTo(shift, PATTERN);
    pen.lineTo(shift + PATTERN, 0);
    if (crossed) pen.moveTo(shift, 0);
    if (crossed) pen.lineTo(shift + PATTERN, PATTERN);
  }
  pen.stroke();
}

// A canvas knows no variables and no mixes of colours: ask the browser what they come to.
function colour(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

const swedish = (value) => new Intl.NumberFormat("sv").format(value);

function wrap(label, length) {
  const lines = [""];
  for (const word of label.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > length && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

draw();
for (const table of document.querySelectorAll("[data-figures]")) table.open = false;
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth !== width) draw();
  width = innerWidth;
});

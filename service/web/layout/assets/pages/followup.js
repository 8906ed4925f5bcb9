// Draws each picture of the follow-up. What it shows stands in the table under it as well; without this script
// the tables are what there is. Bars differ by pattern, not by colour alone, and say their own figures.
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } from "chart.js";

const FONT = 13;
const NARROW = 560;
const PATTERN = 8;
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
  place.style.height = `${heightOf(data, lying)}px`;
  return new Chart(canvasIn(place), {
    type: "bar",
    data: { labels: data.labels.map((label) => wrap(label, lying ? (narrow ? 17 : 30) : 10)), datasets: bars(data) },
    options: options(data, lying, narrow),
  });
}

function canvasIn(place) {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", place.dataset.label);
  place.replaceChildren(canvas);
  return canvas;
}

function heightOf(data, lying) {
  const legend = data.series.length > 1 ? 40 : 0;
  return lying ? legend + 50 + data.labels.length * (22 + 22 * data.series.length) : 280 + legend;
}

function bars({ series }) {
  return series.map((each, place) => ({
    label: each.name,
    data: each.values,
    words: each.words,
    backgroundColor: fill(place),
    borderColor: colour("--hg-ours"),
    borderWidth: 1,
    maxBarThickness: 26,
    categoryPercentage: 0.78,
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
  const names = { ticks: { color: ink, autoSkip: false }, grid: { display: false }, border: { color: colour("--hg-edge") } };
  return {
    indexAxis: lying ? "y" : "x",
    animation: false, // calm, and the same for those who asked for less motion
    maintainAspectRatio: false,
    events: [],
    font: { size: FONT, family: getComputedStyle(document.body).fontFamily },
    layout: { padding: { right: lying ? 64 : 4, top: lying ? 0 : 16 } },
    scales: lying ? { x: count, y: names } : { x: names, y: count },
    plugins: {
      legend: { display: data.series.length > 1, position: "top", align: "start", labels: { color: ink, boxWidth: 22 } },
      tooltip: { enabled: false },
    },
  };
}

// The figure at the end of its bar; where there is none to show, the words that say so.
function drawWords(chart) {
  const lying = chart.options.indexAxis === "y";
  const { ctx } = chart;
  ctx.save();
  ctx.fillStyle = colour("--hg-ink");
  ctx.font = `${FONT - 1}px ${getComputedStyle(document.body).fontFamily}`;
  ctx.textAlign = lying ? "left" : "center";
  ctx.textBaseline = lying ? "middle" : "bottom";
  chart.data.datasets.forEach((set, place) => {
    chart.getDatasetMeta(place).data.forEach((bar, at) => {
      const known = set.data[at] !== null;
      if (!known && !lying) return;
      const end = known ? bar : { x: chart.scales.x.left, y: bar.y };
      ctx.fillText(set.words[at], end.x + (lying ? 6 : 0), end.y - (lying ? 0 : 3));
    });
  });
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

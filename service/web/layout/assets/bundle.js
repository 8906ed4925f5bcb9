// One bundle for each kind of page, written to static/bundle. Run by the build hook: npm run build.
import { build } from "esbuild";

await build({
  entryPoints: ["page.js", "page.css", "diagram.js", "diagram.css", "icon.svg"].map((name) => `pages/${name}`),
  outbase: "pages",
  outdir: "../static/bundle",
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome111", "firefox115", "safari16.4"],
  charset: "utf8",
  legalComments: "linked",
  loader: { ".svg": "copy", ".woff": "dataurl", ".woff2": "dataurl" },
  logLevel: "warning",
});

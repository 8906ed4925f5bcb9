// One bundle for each kind of page, written to static/bundle. Run by the build hook: npm run build.
// A new kind of page: its .js and .css in pages/, their names in the list, asset("name.js") in its template.
import { build } from "esbuild";

await build({
  entryPoints: ["page.js", "page.css", "diagram.js", "diagram.css", "followup.js", "icon.svg"].map((name) => `pages/${name}`),
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

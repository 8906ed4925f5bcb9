// What feelin, bpmn.io's FEEL, answers. Bundled by esbuild and run in V8 by in_v8.py; in no page.
import { evaluate, unaryTest } from "feelin";

// {"@": "2026-04-13"} is a date or a moment that JSON has no way of writing.
const read = (key, value) => (value && value["@"] ? evaluate(`@"${value["@"]}"`).value : value);

const answer = ({ text, facts, cell }) => {
  try {
    return { value: (cell ? unaryTest : evaluate)(text, facts).value };
  } catch (refusal) {
    return { refused: refusal.message };
  }
};

globalThis.answers = (questions) => JSON.stringify(JSON.parse(questions, read).map(answer));

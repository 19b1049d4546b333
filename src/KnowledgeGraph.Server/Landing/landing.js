import { ask } from "./ask.js";

document.getElementById("origin").textContent = location.origin;

// Each example is a form of its own: a query to edit, a button to run it, and a place for the JSON answer.
for (const form of document.querySelectorAll("form.example")) {
  const query = form.querySelector("textarea");
  const button = form.querySelector("button");
  const answer = form.querySelector(".answer");
  const state = answer.querySelector("p");
  const output = answer.querySelector("pre");

  form.addEventListener("submit", async event => {
    event.preventDefault();
    button.disabled = true;
    answer.hidden = false;
    answer.classList.remove("fault");
    state.textContent = "Running…";
    output.textContent = "";
    const started = performance.now();
    try {
      const { status, result } = await ask(query.value);
      const faults = result.errors?.length ?? 0;
      answer.classList.toggle("fault", faults > 0);
      state.textContent = `${faults > 0 ? `${faults} error${faults > 1 ? "s" : ""}` : "Answered"}, ` +
        `status ${status}, ${Math.round(performance.now() - started)} ms`;
      output.textContent = JSON.stringify(result, null, 2);
    } catch (error) {
      answer.classList.add("fault");
      state.textContent = `The server could not be reached: ${error.message}. Is it still running?`;
    } finally {
      button.disabled = false;
    }
  });

  query.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}

import { Component, type ReactNode } from "react";
import { useSay } from "../words/Words";

/** Keeps a fault of one view from taking the page along; another view may be gone to, and the fault stands in the console. */
export class Boundary extends Component<{ at: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  // What is shown is not made anew with each step: it stays until the next view is there.
  override componentDidUpdate(before: { at: string }) {
    if (before.at !== this.props.at && this.state.failed) this.setState({ failed: false });
  }

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Fault /> : this.props.children;
  }
}

function Fault() {
  const say = useSay();
  return (
    <div className="page">
      <div className="failure" role="alert">
        <h1>{say("failed")}</h1>
        <button className="button" type="button" onClick={() => location.reload()}>
          {say("reload")}
        </button>
      </div>
    </div>
  );
}

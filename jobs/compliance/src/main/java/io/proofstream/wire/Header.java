package io.proofstream.wire;

/** Headers of messages on {@code evidence.raw}. All are optional; values are UTF-8 text. */
public enum Header {
  /**
   * Organisation that the evidence belongs to: {@code [a-z0-9_]{1,64}}; {@code default} if absent.
   */
  ORG("ps-org"),
  /** What it is about: {@code REGISTRY/REPO[:TAG][@DIGEST]}; if absent, what the content says. */
  ASSET("ps-asset"),
  /** When it happened, ISO 8601; overrides the tool's own time. */
  OBSERVED_AT("ps-observed-at"),
  /** Who sends it. */
  COLLECTOR("ps-collector"),
  /** Source that must read it ({@code trivy}); if absent, the content decides. */
  SOURCE("ps-source"),
  /** {@code true}: made up, never counted as evidence of a real organisation. */
  SIMULATED("ps-simulated"),
  /** Marks the job's own ticks; such a message is time, not evidence, and has no receipt. */
  TICK("ps-tick");

  private final String key;

  Header(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}

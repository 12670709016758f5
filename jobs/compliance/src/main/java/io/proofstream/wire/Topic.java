package io.proofstream.wire;

/** Every Kafka topic, declared once. */
public enum Topic {
  /** In: a tool's own output, byte for byte; keyed by asset or collector. */
  EVIDENCE_RAW("evidence.raw", true),
  /** Out: what could not be read, and why; keyed by source. */
  REJECTED("rejected", false);

  private final String topicName;
  private final boolean input;

  Topic(String topicName, boolean input) {
    this.topicName = topicName;
    this.input = input;
  }

  public String topicName() {
    return topicName;
  }

  /** Input topics must be LogAppendTime: the broker's clock is the only one that means anything. */
  public boolean isInput() {
    return input;
  }
}

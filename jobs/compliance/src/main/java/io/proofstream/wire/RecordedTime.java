package io.proofstream.wire;

import java.util.Locale;

/** Who says when a message was recorded: one of them, for all input topics alike. */
public enum RecordedTime {
  /** The broker's clock, when it takes the message: nobody who sends can move a deadline. */
  BROKER("LogAppendTime"),
  /**
   * Whoever plays the log, for stories, tests and replays; the player then writes the ticks too.
   */
  GIVEN("CreateTime");

  private final String timestampType;

  RecordedTime(String timestampType) {
    this.timestampType = timestampType;
  }

  /** What Kafka calls it: the value of a topic's {@code message.timestamp.type}. */
  public String timestampType() {
    return timestampType;
  }

  /** As settings and options write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.proofstream.broker.output;

import org.apache.flink.connector.base.DeliveryGuarantee;

/** How events reach the topics that other systems read. */
public enum Delivery {
  /** At once; after a failure some come again, with the same id. */
  AT_LEAST_ONCE(DeliveryGuarantee.AT_LEAST_ONCE),
  /** Each once, for readers of committed messages, and so not before the next checkpoint. */
  EXACTLY_ONCE(DeliveryGuarantee.EXACTLY_ONCE);

  private final DeliveryGuarantee guarantee;

  Delivery(DeliveryGuarantee guarantee) {
    this.guarantee = guarantee;
  }

  DeliveryGuarantee guarantee() {
    return guarantee;
  }
}

package io.proofstream;

import io.proofstream.broker.Broker;
import io.proofstream.broker.output.Delivery;
import io.proofstream.evaluate.plan.Plans;
import io.proofstream.fetch.ClaimSettings;
import io.proofstream.lake.CatalogSettings;
import io.proofstream.normalize.Normalize;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.RecordedTime;
import java.time.Duration;

/**
 * Every setting of job {@code evidence}, given as {@code --key value}. What belongs to the cluster
 * (checkpoints, state backend, parallelism) is Flink's configuration, never here.
 *
 * @param broker {@code --kafka-bootstrap}, required, and {@code --kafka-config-file}, see {@link
 *     Broker}
 * @param catalog where the tables are, see {@link CatalogSettings}
 * @param claims {@code --claims} and {@code --claims-config-file}: where content is kept that is
 *     too large for a message, and properties of Iceberg's FileIO; without it claims are rejected
 * @param collectors {@code --collectors-file}: who may send evidence that counts where the policy
 *     in force names nobody, and sign policies, see {@link CollectorKeys}
 * @param plans {@code --own-frameworks}: folder of an organisation's own framework, or one that
 *     holds several such, judged by beside those of the product, see {@link Plans}
 * @param futureBound {@code --future-bound-seconds}: how far ahead of the broker's clock an event
 *     may claim to have happened
 * @param duplicateHorizon {@code --duplicate-horizon-days}: how long a message is remembered, so
 *     that the same one sent again counts once
 * @param clockStepLimit {@code --clock-step-limit-seconds}: how far ahead of this machine's clock
 *     the broker's may be before the job stops rather than ring every deadline
 * @param time {@code --time}: whose time counts, the broker's (broker), or that of whoever plays
 *     the log and writes the ticks (given)
 * @param delivery {@code --delivery}: how topics alerts and findings are written, at-least-once (at
 *     once, repeats after a failure) or exactly-once (at checkpoints)
 */
public record EvidenceSettings(
    Broker broker,
    CatalogSettings catalog,
    ClaimSettings claims,
    CollectorKeys collectors,
    Plans plans,
    Duration futureBound,
    Duration duplicateHorizon,
    Duration clockStepLimit,
    RecordedTime time,
    Delivery delivery) {

  public static EvidenceSettings from(String... arguments) {
    Arguments given = Arguments.parse(arguments);
    EvidenceSettings settings =
        new EvidenceSettings(
            broker(given),
            catalog(given),
            new ClaimSettings(given.optional("claims", ""), given.file("claims-config-file")),
            given.text("collectors-file").map(CollectorKeys::parse).orElse(CollectorKeys.none()),
            given.folder("own-frameworks").map(Plans::with).orElse(Plans.shipped()),
            Duration.ofSeconds(given.number("future-bound-seconds", 300)),
            Duration.ofDays(given.number("duplicate-horizon-days", 30)),
            Duration.ofSeconds(given.number("clock-step-limit-seconds", 60)),
            given.word("time", RecordedTime.class, RecordedTime.BROKER),
            given.word("delivery", Delivery.class, Delivery.AT_LEAST_ONCE));
    given.refuseUnknown();
    return settings;
  }

  static Broker broker(Arguments given) {
    return new Broker(given.required("kafka-bootstrap"), given.file("kafka-config-file"));
  }

  static CatalogSettings catalog(Arguments given) {
    return new CatalogSettings(
        given.word("catalog-type", CatalogSettings.Type.class, CatalogSettings.Type.JDBC),
        given.required("catalog-uri"),
        given.optional("catalog-user", ""),
        given.secret("catalog-password"),
        given.required("warehouse"),
        given.prefixed("catalog-property."));
  }

  Normalize.Admission admission() {
    return new Normalize.Admission(collectors, duplicateHorizon);
  }
}

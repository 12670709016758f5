package io.proofstream;

import io.proofstream.broker.Broker;
import io.proofstream.lake.CatalogSettings;
import java.time.Duration;

/**
 * Every setting of job {@code audit}, given as {@code --key value}.
 *
 * @param broker as of {@link EvidenceSettings}
 * @param catalog as of {@link EvidenceSettings}
 * @param repeatHorizon {@code --repeat-horizon-days}: how long an action is remembered, so that it
 *     is taken once however often it is told. Longer than a failure asks for: when tables are
 *     derived anew, job {@code evidence} tells again of all that its topics still hold
 */
public record AuditSettings(Broker broker, CatalogSettings catalog, Duration repeatHorizon) {

  public static AuditSettings from(String... arguments) {
    Arguments given = Arguments.parse(arguments);
    AuditSettings settings =
        new AuditSettings(
            EvidenceSettings.broker(given),
            EvidenceSettings.catalog(given),
            Duration.ofDays(given.number("repeat-horizon-days", 400)));
    given.refuseUnknown();
    return settings;
  }
}

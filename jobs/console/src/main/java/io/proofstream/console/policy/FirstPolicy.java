package io.proofstream.console.policy;

import io.proofstream.console.Person;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.LocalCollector;
import io.proofstream.console.kafka.Broker;
import io.proofstream.console.policy.log.Application;
import io.proofstream.console.policy.log.PolicyLog;
import io.proofstream.console.policy.log.PolicyTopic;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.wire.Topic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/**
 * The first policy of one machine's own organisation: the defaults, live from now on, so that what
 * old reports say was due long ago alarms nobody; and this machine's collector may close findings.
 */
public final class FirstPolicy {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String REASON = "the first policy of this machine";

  private FirstPolicy() {}

  /**
   * Whether one had to be given: an organisation that has said something keeps that.
   *
   * @param known frameworks that it may have named
   */
  public static boolean ensure(String bootstrap, Path collectorKey, Frameworks known, Clock clock) {
    Broker broker = Broker.at(bootstrap, null, PATIENCE);
    PolicyLog log = PolicyTopic.read(broker, LocalCollector.ORG, known, PATIENCE);
    if (log.newest().version() > 0) {
      return false;
    }
    Collector collector = Collector.signing(LocalCollector.ID, collectorKey, null, clock);
    Application application =
        new Application(Person.atThisMachine(bootstrap), REASON, false, collector, clock.instant());
    Policy policy = policy(clock.instant(), collector);
    application.check(log.book(), policy);
    try (Producer<byte[], byte[]> producer = broker.producer(broker.messageLimit(Topic.POLICY))) {
      application.send(policy, producer);
    }
    return true;
  }

  private static Policy policy(Instant liveFrom, Collector collector) {
    Policy.Collector local =
        new Policy.Collector(LocalCollector.ID, collector.publicKey(), List.of(), List.of());
    return Policies.ofNobody(LocalCollector.ORG).live(liveFrom, List.of(local)).numbered(1, null);
  }
}

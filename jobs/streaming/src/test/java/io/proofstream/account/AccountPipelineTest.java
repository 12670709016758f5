package io.proofstream.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.audit.Action;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.message.Outcome;
import io.proofstream.message.Reason;
import io.proofstream.message.Receipt;
import io.proofstream.message.Rejected;
import io.proofstream.policy.Policies;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyMessage;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What job evidence tells of, on a mini cluster. */
class AccountPipelineTest {
  @RegisterExtension static final MiniClusterExtension CLUSTER = new MiniClusterExtension();

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String GRANTED =
      """
      {"proofstream":"exception.granted","at":"2026-11-21T09:00:00Z","asset":"ghcr.io/acme/shop:1",
       "by":"alice","exception_id":"EX-18","kind":"risk_accepted","requester":"dave",
       "vulnerability_id":"CVE-2026-0001","reason":"never called"}
      """;
  private static final String SEEN =
      """
      {"proofstream":"heartbeat","at":"2026-11-21T09:00:00Z"}
      """;

  @Test
  void decisionsPoliciesAndRefusalsAreToldAndNothingElse() throws Exception {
    Configuration strict = new Configuration();
    strict.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(strict);
    env.setParallelism(1);
    List<Entry> admitted =
        List.of(
            entry(1, GRANTED),
            entry(2, GRANTED).admittedAs(new Origin("evidence.raw", 0, 1)),
            entry(3, SEEN));

    List<String> told = new ArrayList<>();
    try (CloseableIterator<Action> actions =
        Account.tell(
                env.fromData(admitted, TypeInformation.of(Entry.class)),
                env.fromData(List.of(policy()), TypeInformation.of(PolicyRows.class)),
                env.fromData(List.of(refusal()), TypeInformation.of(Entry.class)))
            .executeAndCollect()) {
      actions.forEachRemaining(
          each -> told.add(each.action() + " " + each.outcome() + " by " + each.actor()));
    }

    assertThat(told)
        .containsExactlyInAnyOrder(
            "EXCEPTION_GRANTED DONE by alice",
            "POLICY_APPLIED DONE by carol",
            "POLICY_APPLIED REFUSED by mallory");
  }

  private static Entry entry(long offset, String text) {
    Reader reader = new Reader(Tools.all(), CollectorKeys.none(), Duration.ofMinutes(5));
    Message message =
        new Message(new Origin("evidence.raw", 0, offset), NOON, Map.of(), text.getBytes(UTF_8));
    return Entry.of(reader.read(message)).getFirst();
  }

  private static PolicyRows policy() {
    PolicyVersion version =
        new PolicyVersion(
            Policies.ofNobody("acme").numbered(1, null),
            NOON,
            NOON,
            false,
            "carol",
            null,
            "why",
            new Origin("policy", 0, 1));
    return PolicyRows.of(version, Trust.VERIFIED, Policies.ofNobody("acme"));
  }

  private static Entry refusal() {
    Message message =
        new Message(new Origin("policy", 0, 2), NOON, Map.of("ps-actor", "mallory"), new byte[0]);
    Rejected rejected =
        PolicyMessage.refused(message, Reason.NOT_PERMITTED, "not allowed").rejected();
    Receipt receipt =
        new Receipt(
            "m",
            message.origin(),
            NOON,
            "default",
            null,
            null,
            Trust.UNVERIFIED,
            "policy",
            Outcome.REJECTED,
            Reason.NOT_PERMITTED,
            null,
            1,
            "sha256:0",
            0);
    return new Entry(receipt, 0, null, rejected, null);
  }
}

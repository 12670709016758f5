package io.proofstream.console.policy.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.wire.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lies on topic {@code policy}: versions of acme's policy, an hour apart, from noon on. */
public final class Sent {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final List<Message> messages = new ArrayList<>();

  public Sent by(String actor, String... lines) {
    return add("acme", Map.of(Header.ACTOR.key(), actor), lines);
  }

  public Sent toAnother(String org, String... lines) {
    return add(org, Map.of(Header.ACTOR.key(), "eve"), lines);
  }

  public Sent tick() {
    return add("acme", Map.of(Header.TICK.key(), "1"));
  }

  public List<Message> messages() {
    return List.copyOf(messages);
  }

  public PolicyLog log() {
    return PolicyLog.of("acme", messages, Frameworks.shipped());
  }

  private Sent add(String org, Map<String, String> said, String... lines) {
    int number = messages.size();
    Map<String, String> headers = new HashMap<>(said);
    headers.put(Header.ORG.key(), org);
    headers.put(Header.REASON.key(), "reason " + number);
    messages.add(
        new Message(
            new Origin("policy", 0, number),
            NOON.plus(Duration.ofHours(number)),
            headers,
            String.join("\n", lines).getBytes(UTF_8)));
    return this;
  }
}

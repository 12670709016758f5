package io.proofstream.admission;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Entry;
import io.proofstream.message.Proof;
import io.proofstream.message.Receipt;
import io.proofstream.message.Rejected;
import io.proofstream.policy.Policy;
import io.proofstream.source.Unreadable;
import io.proofstream.trust.CollectorKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one policy says of messages before they count. */
final class Gate {
  private final CollectorKeys keys;
  private final StreamRules streams;

  private Gate(CollectorKeys keys, StreamRules streams) {
    this.keys = keys;
    this.streams = streams;
  }

  /** A policy that names collectors names all: what the operator knows is for those without. */
  static Gate of(Policy policy, CollectorKeys ofOperator) {
    CollectorKeys keys =
        policy.collectors().isEmpty()
            ? ofOperator
            : CollectorKeys.of(
                policy.org(),
                policy.collectors().stream()
                    .collect(Collectors.toMap(Policy.Collector::id, Policy.Collector::publicKey)));
    return new Gate(keys, new StreamRules(policy.streams()));
  }

  static Gate withoutPolicy(CollectorKeys ofOperator) {
    return new Gate(ofOperator, new StreamRules(List.of()));
  }

  List<Entry> settle(List<Entry> entries) {
    Proof proof = entries.getFirst().proof();
    List<Entry> settled = proof == null ? entries : judged(entries, proof);
    return streams.isEmpty() ? settled : addressed(settled);
  }

  private List<Entry> judged(List<Entry> entries, Proof proof) {
    Entry first = entries.getFirst();
    try {
      String org = first.receipt().org();
      Trust trust = keys.judge(org, proof.headers(), proof.contentDigest());
      return trust == Trust.VERIFIED
          ? Proven.of(entries, proof.messageId())
          : entries.stream().map(Entry::unproven).toList();
    } catch (Unreadable e) {
      return List.of(first.refused(refusal(first, proof, e)));
    }
  }

  /** What was read of it is kept with the contents of messages, so its bytes are not lost here. */
  private static Rejected refusal(Entry first, Proof proof, Unreadable why) {
    Receipt receipt = first.receipt();
    return new Rejected(
        receipt.origin(),
        receipt.recordedAt(),
        receipt.org(),
        why.reason(),
        receipt.source(),
        why.getMessage(),
        Rejected.lines(proof.headers()),
        receipt.rawDigest(),
        first.rejected() == null ? null : first.rejected().raw());
  }

  private List<Entry> addressed(List<Entry> entries) {
    List<Entry> addressed = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Event event = entry.event();
      addressed.add(event == null ? entry : entry.with(streams.address(event)));
    }
    return addressed;
  }
}

package io.proofstream.console.policy.log;

import io.proofstream.message.Message;
import io.proofstream.message.Rejected;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyBook;
import io.proofstream.policy.log.PolicyMessage;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.trust.CollectorKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What topic {@code policy} says of one organisation, by the rules that the job has too, but for
 * signatures: which keys the job believes is not known here.
 *
 * @param accepted every version, in order
 * @param refused what is no version, or came too late to be one
 */
public record PolicyLog(PolicyBook book, List<PolicyVersion> accepted, List<Rejected> refused) {
  /**
   * @param known frameworks that versions may name: those that the job was started with
   */
  public static PolicyLog of(String org, List<Message> messages, Frameworks known) {
    PolicyBook book = PolicyBook.empty(org);
    List<PolicyVersion> accepted = new ArrayList<>();
    List<Rejected> refused = new ArrayList<>();
    List<Message> ordered =
        messages.stream()
            .sorted(
                Comparator.comparing(Message::recordedAt)
                    .thenComparing(message -> message.origin().partition())
                    .thenComparing(message -> message.origin().offset()))
            .toList();
    for (Message message : ordered) {
      PolicyMessage read = PolicyMessage.of(message, CollectorKeys.none(), known);
      if (read.version() == null) {
        refused.add(read.rejected());
        continue;
      }
      PolicyBook.Answer answer = book.accept(read.version());
      book = answer.book();
      if (answer.isAccepted()) {
        accepted.add(read.version());
      } else {
        refused.add(PolicyMessage.refused(message, answer.refusedFor(), answer.why()).rejected());
      }
    }
    return new PolicyLog(book, List.copyOf(accepted), List.copyOf(refused));
  }

  /** Of what is there besides and changed nothing, if there is such. */
  public Optional<String> note() {
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d more in the topic changed nothing; the last, at %s/%d@%d: %s"
                .formatted(
                    refused.size(),
                    refused.getLast().origin().topic(),
                    refused.getLast().origin().partition(),
                    refused.getLast().origin().offset(),
                    refused.getLast().error().lines().findFirst().orElse("")));
  }

  /** Which the next one is a change of; the default if there is none. */
  public Policy newest() {
    return accepted.isEmpty() ? Policies.ofNobody(book.org()) : accepted.getLast().policy();
  }
}

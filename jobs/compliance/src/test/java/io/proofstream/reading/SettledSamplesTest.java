package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.admission.Admissions;
import io.proofstream.admission.Decreed;
import io.proofstream.admission.Sender;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is settled later by policy is what would have been read had it been known at once. */
class SettledSamplesTest {
  private static final Sender CI = Sender.of("acme", "ci");
  private static final Reader KNOWING = new Reader(Tools.all(), CI.known(), Duration.ofMinutes(5));
  private static final Admissions BY_POLICY = new Admissions(CollectorKeys.none());

  static {
    BY_POLICY.add(Decreed.at(Sent.NOON, "acme", 1, "collectors: [" + CI.registered() + "]"));
    BY_POLICY.add(
        Decreed.at(
            Sent.NOON,
            "umbrella",
            1,
            "streams: [{assets: ghcr.io/any/thing, tags: 1.0, stream: \"2.0\"}]"));
  }

  static List<Samples.Sample> samples() {
    return Samples.all().toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void whoIsBelievedLaterIsBelievedAsIfAtOnce(Samples.Sample sample) {
    Message message = CI.message(Sent.NOON, 1, sample.bytes(), true);

    List<Entry> atOnce = Entry.of(KNOWING.read(message)).stream().map(Entry::unproven).toList();
    List<Entry> later = BY_POLICY.settle(Entry.of(Sent.READER.read(message)));

    if (atOnce.getFirst().rejected() == null) {
      assertThat(later).isEqualTo(atOnce);
    } else {
      assertThat(later).extracting(Entry::receipt).isEqualTo(List.of(atOnce.getFirst().receipt()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aRuleGivesTheFindingsOfATagOfThatStream(Samples.Sample sample) {
    Reading moved = about(sample, "ghcr.io/any/thing:1.0");
    Reading tagged = about(sample, "ghcr.io/any/thing:2.0");
    if (moved.events().isEmpty()) {
      return;
    }

    List<Event> settled = BY_POLICY.settle(Entry.of(moved)).stream().map(Entry::event).toList();

    for (int i = 0; i < settled.size(); i++) {
      assertThat(settled.get(i).evidence().asset().assetId())
          .isEqualTo(tagged.events().get(i).evidence().asset().assetId());
      assertThat(settled.get(i).findings())
          .extracting(ScanFinding::findingId)
          .isEqualTo(
              tagged.events().get(i).findings().stream().map(ScanFinding::findingId).toList());
      assertThat(settled.get(i).results())
          .extracting(RuleResult::findingId)
          .isEqualTo(tagged.events().get(i).results().stream().map(RuleResult::findingId).toList());
    }
  }

  private static Reading about(Samples.Sample sample, String asset) {
    return sample.sent().with(Header.ORG, "umbrella").with(Header.ASSET, asset).read();
  }
}

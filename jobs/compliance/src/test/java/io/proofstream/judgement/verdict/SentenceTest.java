package io.proofstream.judgement.verdict;

import static io.proofstream.judgement.Question.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.check.Window;
import io.proofstream.evidence.Kind;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Measured;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
  @Test
  void fillsInWhatWasMeasured() {
    assertThat(said(0.9, "{value} = {numerator} of {denominator}, {failing} not"))
        .isEqualTo("90% = 9 of 10, 1 not");
  }

  @Test
  void fillsInWhatIsAskedFor() {
    assertThat(said(1, "{pass}, {warn}, {window}, {cadence}, {database_age}"))
        .isEqualTo("95%, 80%, 30 days, 1 day, 2 days");
  }

  @Test
  void leavesAloneWhatHasNoMeaning() {
    assertThat(said(1, "{nothing} {Value} {}")).isEqualTo("{nothing} {Value} {}");
  }

  @Test
  void neverRoundsUpToWhatWouldHold() {
    assertThat(said(0.94999999, "{value}")).isEqualTo("94.99%");
    assertThat(said(0.99999999, "{value}")).isEqualTo("99.99%");

    Asked few = question().metric("stale_images").atMost(0.05, 0.1).asked();
    assertThat(new Sentence(few, measured(0.05000001)).fill("{value}")).isEqualTo("5.01%");
  }

  @Test
  void writesTimesInWords() {
    Asked time = question().metric("remediation_time").atMost(86_400, 172_800).asked();

    assertThat(new Sentence(time, measured(97_201)).fill("{value}, not {pass}"))
        .isEqualTo("1 day 3 hours, not 1 day");
  }

  @Test
  void callsAPeriodByItsName() {
    Asked period = question().window(Window.PERIOD).asked();

    assertThat(new Sentence(period, measured(1)).fill("in {window}")).isEqualTo("in the period");
  }

  @Test
  void writesDurationsInTheTwoLargestUnitsThatThereIsSomethingOf() {
    assertThat(Words.duration(0)).isEqualTo("0 seconds");
    assertThat(Words.duration(1)).isEqualTo("1 second");
    assertThat(Words.duration(86_400 + 59)).isEqualTo("1 day 59 seconds");
    assertThat(Words.duration(90_061)).isEqualTo("1 day 1 hour");
    assertThat(Words.duration(-7_200)).isEqualTo("-2 hours");
  }

  @Test
  void writesMomentsAndKindsForPeople() {
    assertThat(Words.moment(Instant.parse("2026-11-20T09:30:59Z")))
        .isEqualTo("2026-11-20 09:30 UTC");
    assertThat(Words.kinds(List.of(Kind.HEARTBEAT, Kind.IMAGE_PUSHED)))
        .isEqualTo("heartbeat or image_pushed");
  }

  private static String said(double value, String words) {
    return new Sentence(question().asked(), measured(value)).fill(words);
  }

  private static Measured measured(double value) {
    return new Measured(value, 9, 10, 1, null, 10, 0, 90, null);
  }
}

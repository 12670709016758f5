package io.proofstream.measure.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceTest {
  private static final String SUBJECTS =
      Audience.of(List.of("soc2-tsc-2017", "fedramp-low", "soc"));

  @Test
  void aScopeHearsThoseOfItsBoundaryAndWhatIsNoAsset() {
    assertThat(Audience.with("soc").hears(SUBJECTS)).isTrue();
    assertThat(Audience.with("fedramp-low").hears(SUBJECTS)).isTrue();
    assertThat(Audience.with("soc2-tsc-2017").hears(SUBJECTS)).isTrue();
    assertThat(Audience.with("gdpr").hears(Audience.EVERYBODY)).isTrue();
  }

  @Test
  void aScopeHearsNoneWhoseNameOnlyContainsIts() {
    assertThat(Audience.with("soc2").hears(SUBJECTS)).isFalse();
    assertThat(Audience.with("low").hears(SUBJECTS)).isFalse();
    assertThat(Audience.with("gdpr").hears("")).isFalse();
  }

  @Test
  void allHearEverything() {
    assertThat(Audience.all().hears(SUBJECTS)).isTrue();
    assertThat(Audience.all().hears("")).isTrue();
  }
}

package io.proofstream.judgement.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.control.Catalog;
import io.proofstream.control.reading.Content;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Programme;
import io.proofstream.judgement.Programmes;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.brief.Gauges;
import io.proofstream.judgement.forecast.ControlForecast.Effect;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.policy.Policy.Boundary;
import io.proofstream.policy.PolicyBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An organisation held to SOC 2 with all its assets, of which a test says what is in order. */
class ForecastingTest {
  private static final Catalog CATALOG = Content.shipped();
  private static final String SOC_2 = "soc2-tsc-2017";
  private static final String PCI = "pci-dss-4.0.1";
  private static final Programme NOW = heldTo("*", SOC_2);

  private final List<KnownAnswer> answers = new ArrayList<>();
  private final Map<String, Status> controls = new TreeMap<>();

  ForecastingTest() {
    NOW.asked().forEach((id, asked) -> answers.add(answer(id, asked, asked.pass())));
    NOW.controls().forEach(control -> controls.put(control.key(), Status.PASS));
  }

  @Test
  void theSamePolicyChangesNothing() {
    assertThat(forecast(NOW)).hasSameSizeAs(NOW.controls());
    assertThat(forecast(NOW)).extracting(ControlForecast::effect).containsOnly(Effect.UNCHANGED);
  }

  @Test
  void whatIsMeasuredAlreadyIsHeldAgainstTheThresholdsOfAnotherFramework() {
    List<ControlForecast> forecasts = forecast(heldTo("*", SOC_2, PCI));
    List<ControlForecast> added =
        forecasts.stream().filter(each -> each.effect() == Effect.ADDED).toList();
    assertThat(added).isNotEmpty().allMatch(each -> each.controlKey().startsWith(PCI + "/"));
    assertThat(added).extracting(ControlForecast::before).containsOnlyNulls();
    assertThat(added).extracting(ControlForecast::after).contains(Status.PASS);
    assertThat(forecasts)
        .filteredOn(each -> each.effect() != Effect.ADDED)
        .extracting(ControlForecast::effect)
        .containsOnly(Effect.UNCHANGED);
  }

  @Test
  void aFrameworkThatIsLeftOutReleasesItsControls() {
    assertThat(forecast(heldTo("*", PCI)))
        .filteredOn(each -> each.effect() == Effect.RELEASED)
        .hasSameSizeAs(NOW.controls())
        .allMatch(each -> each.before() == Status.PASS && each.after() == null);
  }

  @Test
  void ofOtherAssetsNothingIsKnownBeforeItIsMeasured() {
    assertThat(forecast(heldTo("registry.acme.com/*", SOC_2)))
        .extracting(ControlForecast::effect)
        .containsOnly(Effect.UNTOLD);
  }

  @Test
  void oneNumberThatFailsIsEnoughToTell() {
    HeldControl several =
        NOW.controls().stream().filter(each -> each.asked().size() > 1).findFirst().orElseThrow();
    String failing = several.asked().getLast();
    Asked asked = NOW.asked().get(failing);
    answers.clear();
    answers.add(answer(failing, asked, asked.check().operator().holds(0, asked.warn()) ? 1e9 : 0));
    ControlForecast forecast = of(several);
    assertThat(forecast.effect()).isEqualTo(Effect.CHANGED);
    assertThat(forecast.after()).isEqualTo(Status.FAILED);
  }

  @Test
  void whatNobodySendsStaysUnassessed() {
    answers.replaceAll(
        each ->
            new KnownAnswer(
                each.checkId(),
                each.gaugeId(),
                each.window(),
                each.boundary(),
                Status.NOT_ASSESSED,
                Reason.NEVER_CONNECTED,
                null));
    assertThat(forecast(NOW)).extracting(ControlForecast::after).containsOnly(Status.NOT_ASSESSED);
  }

  private ControlForecast of(HeldControl control) {
    return forecast(NOW).stream()
        .filter(each -> each.controlKey().equals(control.key()))
        .findFirst()
        .orElseThrow();
  }

  private List<ControlForecast> forecast(Programme next) {
    return new Forecasting(next, answers).of(controls);
  }

  private static Programme heldTo(String assets, String... scopes) {
    Boundary[] boundaries =
        Stream.of(scopes)
            .map(scope -> new Boundary(scope, List.of(assets)))
            .toArray(Boundary[]::new);
    return Programmes.of(CATALOG, PolicyBuilder.of("acme").boundaries(boundaries).build());
  }

  private static KnownAnswer answer(String id, Asked asked, double value) {
    Gauge gauge = Gauges.of(NOW).get(id);
    return new KnownAnswer(
        asked.check().id(),
        gauge == null ? null : gauge.id(),
        asked.window().word(),
        asked.boundary(),
        Status.PASS,
        null,
        value);
  }
}

package io.proofstream.console.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.reading.Tools;
import io.proofstream.source.Source;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouteTest {
  @Test
  void whatARouteSaysMustReadItsMessagesIsASource() {
    List<String> named =
        Stream.of(Route.values()).map(Route::source).filter(Objects::nonNull).toList();

    assertThat(named).isNotEmpty().isSubsetOf(Tools.all().stream().map(Source::name).toList());
  }

  @Test
  void eachRouteIsFoundAtItsPathOnly() {
    assertThat(Route.values())
        .allSatisfy(route -> assertThat(Route.at(route.path())).isSameAs(route));
    assertThat(Route.at("/v1/kubernetes-audit")).isSameAs(Route.KUBERNETES_AUDIT);
    assertThat(Route.at("/v1/kubernetes")).isNull();
    assertThat(Route.at("/v1/falco/")).isNull();
  }
}

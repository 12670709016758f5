package io.proofstream.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.proofstream.control.check.Check;
import io.proofstream.evidence.Digest;
import io.proofstream.measure.Metrics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All content that controls are judged by, at one moment. It never changes; another content is
 * another catalog, with another digest.
 *
 * @param frameworks by id
 * @param checks by id
 * @param digest over everything in it and over the metrics that it is measured with
 */
public record Catalog(
    List<Framework> frameworks,
    List<Check> checks,
    List<Gap> gaps,
    List<Crossing> crosswalk,
    List<Alias> aliases,
    String digest) {
  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  public static Catalog of(
      List<Framework> frameworks,
      List<Check> checks,
      List<Gap> gaps,
      List<Crossing> crosswalk,
      List<Alias> aliases) {
    List<Object> all = List.of(frameworks, checks, gaps, crosswalk, aliases, Metrics.all());
    try {
      String text = CANONICAL.writeValueAsString(all);
      String digest = Digest.ofContent(text.getBytes(StandardCharsets.UTF_8));
      return new Catalog(frameworks, checks, gaps, crosswalk, aliases, digest);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of texts and numbers can be written", e);
    }
  }

  /** Whose the scopes of own frameworks are: organisation by scope. */
  public Map<String, String> ownScopes() {
    Map<String, String> scopes = new TreeMap<>();
    for (Framework framework : frameworks) {
      if (framework.org() != null) {
        framework.scopes().forEach(scope -> scopes.put(scope.id(), framework.org()));
      }
    }
    return scopes;
  }

  public Optional<Framework> framework(String id) {
    return frameworks.stream().filter(framework -> framework.id().equals(id)).findFirst();
  }

  public Optional<Check> check(String id) {
    return checks.stream().filter(check -> check.id().equals(id)).findFirst();
  }

  public Optional<Gap> gap(String id) {
    return gaps.stream().filter(gap -> gap.id().equals(id)).findFirst();
  }

  /** A control by its own id or another in use; without case. */
  public Optional<Control> control(Framework framework, String written) {
    return framework.controls().stream()
        .filter(control -> control.id().equalsIgnoreCase(written))
        .findFirst()
        .or(
            () ->
                aliases.stream()
                    .filter(alias -> alias.framework().equals(framework.id()))
                    .filter(
                        alias -> alias.sameControl() && alias.written().equalsIgnoreCase(written))
                    .findFirst()
                    .flatMap(alias -> framework.control(alias.control())));
  }

  /** Other ids of a control, and other meanings of its id. */
  public List<Alias> aliases(Control control) {
    return aliases.stream()
        .filter(alias -> alias.framework().equals(control.framework()))
        .filter(
            alias ->
                alias.sameControl()
                    ? alias.control().equals(control.id())
                    : alias.written().equals(control.id()))
        .toList();
  }
}

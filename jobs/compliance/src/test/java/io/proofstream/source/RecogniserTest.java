package io.proofstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A source is asked rarely, and is heard as early as if it were asked at every key. */
class RecogniserTest {

  private record Asked(String name, Predicate<Shape> knows) implements Source {
    @Override
    public boolean recognises(Shape shape) {
      return knows.test(shape);
    }

    @Override
    public List<Report> read(Json json) {
      return List.of();
    }
  }

  @Test
  void keysInAnyOrder() throws IOException {
    Source both = new Asked("both", shape -> shape.hasAll("a", "b"));

    assertThat(of("{'a':1,'b':2}", both)).containsExactly("both");
    assertThat(of("{'b':1,'x':2,'a':3}", both)).containsExactly("both");
    assertThat(of("{'b':1,'x':{'a':3}}", both)).isEmpty();
  }

  @Test
  void whicheverOfSeveralSignsComes() throws IOException {
    Source any =
        new Asked(
            "any",
            shape ->
                (shape.has("a") && shape.has("b"))
                    || (shape.has("c") && "grype".equals(shape.word("d/name")))
                    || shape.begins("e", "https://"));

    assertThat(of("{'c':1,'a':2,'b':3}", any)).containsExactly("any");
    assertThat(of("{'a':1,'d':{'x':1,'name':'grype'},'c':2}", any)).containsExactly("any");
    assertThat(of("{'c':1,'d':{'name':'syft'},'e':'https://x'}", any)).containsExactly("any");
    assertThat(of("{'a':1,'c':1,'d':{'name':'syft'},'e':'http'}", any)).isEmpty();
  }

  @Test
  void arraysAndObjectsAreToldApart() throws IOException {
    Source array = new Asked("array", shape -> shape.isArray() && shape.has("a"));
    Source object = new Asked("object", shape -> !shape.isArray() && shape.has("a"));

    assertThat(of("[{'x':1,'a':1}]", array, object)).containsExactly("array");
    assertThat(of("{'x':1,'a':1}", array, object)).containsExactly("object");
  }

  @Test
  void theFirstKeyByWhichAnybodyKnowsItDecides() throws IOException {
    Source early = new Asked("early", shape -> shape.has("a/b"));
    Source alike = new Asked("alike", shape -> shape.has("a") && shape.has("a/b"));
    Source late = new Asked("late", shape -> shape.has("c"));

    assertThat(of("{'a':[{'b':1}],'c':2}", early, alike, late))
        .containsExactlyInAnyOrder("early", "alike");
    assertThat(of("{'c':2,'a':[{'b':1}]}", early, alike, late)).containsExactly("late");
  }

  @Test
  void aNamedOneIsAskedAlone() throws IOException {
    Source early = new Asked("early", shape -> shape.has("a"));
    Source late = new Asked("late", shape -> shape.has("b"));
    Recogniser named = new Recogniser(List.of(early, late)).named("late");

    assertThat(of("{'a':1,'b':2}", named)).containsExactly("late");
  }

  @Test
  void aSourceMustBuildOnWhatIsThere() {
    Source any = new Asked("any", shape -> !shape.has("a"));

    assertThatThrownBy(() -> new Recogniser(List.of(any))).hasMessageContaining("any");
  }

  private static List<String> of(String json, Source... sources) throws IOException {
    return of(json, new Recogniser(List.of(sources)));
  }

  private static List<String> of(String json, Recogniser recogniser) throws IOException {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = StrictJson.parser(bytes, 0, bytes.length)) {
      parser.nextToken();
      return new Shape().recognise(parser, recogniser).stream().map(Source::name).toList();
    }
  }
}

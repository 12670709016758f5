package io.proofstream.reading;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.report.Report;
import io.proofstream.source.Json;
import io.proofstream.source.Recogniser;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every sample there is: other people's, and our own of formats for which there were none. */
final class Samples {
  private static final List<String> FOLDERS = List.of("samples", "samples-own");
  private static final Set<String> ABOUT_THEM = Set.of("samples/README.md", "samples/expected.csv");

  /**
   * One file.
   *
   * @param name path below the resources: {@code samples/trivy/alpine-310.json}
   */
  record Sample(String name, byte[] bytes) {
    Sent sent() {
      return Sent.bytes(bytes);
    }

    /** Who knows each of its documents, once all of the document has been seen. */
    List<List<Source>> recognisedBy(List<Source> sources) throws IOException {
      List<List<Source>> recognised = new ArrayList<>();
      try (JsonParser parser = Payload.of(bytes).parser(0)) {
        while (parser.nextToken() != null) {
          Shape complete = complete(parser);
          recognised.add(sources.stream().filter(each -> each.recognises(complete)).toList());
        }
      }
      return recognised;
    }
  }

  private Samples() {}

  static Stream<Sample> all() {
    return FOLDERS.stream().flatMap(Samples::in);
  }

  private static Stream<Sample> in(String folder) {
    try {
      Path resources = Path.of(Samples.class.getResource("/" + folder).toURI()).getParent();
      try (Stream<Path> files = Files.walk(resources.resolve(folder))) {
        return files
            .filter(Files::isRegularFile)
            .map(file -> resources.relativize(file).toString())
            .filter(name -> !ABOUT_THEM.contains(name))
            .sorted()
            .map(name -> new Sample(name, bytes(resources.resolve(name))))
            .toList()
            .stream();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only a document that nobody knows is looked at to its end. */
  private static Shape complete(JsonParser parser) throws IOException {
    Shape shape = new Shape();
    shape.recognise(parser, new Recogniser(List.of(new Nobody())));
    return shape;
  }

  private static final class Nobody implements Source {
    @Override
    public String name() {
      return "nobody";
    }

    @Override
    public boolean recognises(Shape shape) {
      return false;
    }

    @Override
    public List<Report> read(Json json) {
      return List.of();
    }
  }
}

package io.proofstream.source.attestation;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.evidence.Kind;
import io.proofstream.report.Report;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Recogniser;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Other tools' documents within a statement, read by whoever reads them on their own. */
final class Embedded {
  /** What may be attested in another format; nobody's decisions are. */
  private static final Set<Kind> KINDS = EnumSet.of(Kind.SBOM_RECORDED, Kind.VEX_STATED);

  private final Recogniser recogniser;

  Embedded(List<Source> sources) {
    this.recogniser = new Recogniser(sources);
  }

  /**
   * @return none if no source recognises it
   */
  List<Report> read(Node document, Json around) throws IOException {
    Node wrapped = document.isObject() ? document.at("Data") : document;
    Node value = wrapped.isMissing() ? document : wrapped;
    String text = value.isText() ? value.word() : value.json();
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    Source source = recognise(bytes);
    if (source == null) {
      return List.of();
    }
    List<Report> reports = new ArrayList<>();
    for (Report report : source.read(around.embedded(bytes))) {
      switch (report) {
        case ScanReport scan -> reports.add(scan.about(seenBy(source, scan.subject())));
        case Told told when KINDS.contains(told.kind()) ->
            reports.add(
                new Told(told.kind(), seenBy(source, told.subject()), told.body(), told.items()));
        case Told told -> {}
      }
    }
    return reports;
  }

  private Source recognise(byte[] bytes) throws IOException {
    if (bytes.length == 0 || (bytes[0] != '{' && bytes[0] != '[')) {
      return null;
    }
    try (JsonParser parser = StrictJson.parser(bytes, 0, bytes.length)) {
      parser.nextToken();
      List<Source> found = new Shape().recognise(parser, recogniser);
      return found.size() == 1 ? found.getFirst() : null;
    }
  }

  private static Subject seenBy(Source source, Subject subject) {
    return subject.tool() == null ? subject.seenBy(source.name(), subject.toolVersion()) : subject;
  }
}
